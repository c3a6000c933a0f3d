package dev.reelport.http.docs

import dev.reelport.domain.provider.ProviderFormat
import dev.reelport.http.TestService
import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The page of the configuration is what the settings say of themselves; {@code -Dconfiguration=write} writes it. */
class ConfigurationPageSpec extends Specification {

    static final PAGE = Path.of('..', 'docs', 'configuration.md')

    @Shared
    @TempDir
    Path folder

    @Shared
    @AutoCleanup
    TestService service

    def setupSpec() {
        service = new TestService(folder)
    }

    def "the page is not stale"() {
        given:
        def page = ConfigurationPage.of(formats())

        when:
        if (System.getProperty('configuration') == 'write') {
            Files.writeString(PAGE, page)
        }

        then:
        Files.readString(PAGE) == page
    }

    def "the page has every setting of every format and of the service"() {
        given:
        def page = Files.readString(PAGE)

        expect:
        formats().size() >= 9
        formats().collectMany { it.settings() }.every { page.contains("| `$it` |") }
        ['reelport.service.create-wait', 'reelport.service.security.keys', 'reelport.database.url', 'reelport.data.folder',
         'reelport.routes[0].to', 'micronaut.server.port'].every { page.contains("| `$it` |") }
    }

    def "every setting is described, with the name by which it is read: #format.name()"() {
        expect:
        format.describedSettings()*.name().toSet() == format.settings()
        format.describedSettings().every { it.meaning() }

        where:
        format << formats()
    }

    def "every setting of the service says what it means"() {
        given:
        def settings = getClass().classLoader.getResources('META-INF/spring-configuration-metadata.json').toList()
                .collectMany { new JsonSlurper().parse(it, 'UTF-8').properties }.findAll { it.name.startsWith('reelport.') }

        expect:
        settings.size() >= 15
        settings.findAll { !it.description } == []
    }

    def "a setting is heeded under the name in the environment that the page tells"() {
        expect:
        io.micronaut.context.env.PropertySource.of('environment', [REELPORT_SERVICE_SECURITY_EVENT_STREAMS: '7'],
                io.micronaut.context.env.PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE).with { source ->
            io.micronaut.context.ApplicationContext.builder().deduceEnvironment(false).propertySources(source).build().environment
                    .start().withCloseable { it.getProperty('reelport.service.security.event-streams', Integer).get() == 7 }
        }
    }

    private Collection<ProviderFormat> formats() {
        service.server.applicationContext.getBeansOfType(ProviderFormat)
    }
}
