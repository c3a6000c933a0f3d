package dev.reelport.jobs

import static dev.reelport.testkit.JobSamples.job

import dev.reelport.domain.film.FilmCopies
import dev.reelport.domain.job.Attention
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobStore
import dev.reelport.domain.order.OrderBook
import dev.reelport.testkit.JobSamples
import dev.reelport.testkit.SettableClock
import io.micronaut.context.ApplicationContext
import java.nio.file.Files
import java.nio.file.Path
import java.time.InstantSource
import spock.lang.Specification
import spock.lang.TempDir

class JobDatabaseFactorySpec extends Specification {

    @TempDir
    Path folder

    private static ApplicationContext context(Map<String, Object> properties) {
        ApplicationContext.builder(properties).build().tap {
            registerSingleton(InstantSource, new SettableClock(JobSamples.NOW))
            start()
        }
    }

    def "an app finds the ports, which stand on one file in its folder"() {
        given:
        def data = folder.resolve('state/reelport')

        when:
        context('reelport.data.folder': data as String).withCloseable {
            it.getBean(JobStore).add(job())
            assert [it.getBean(OrderBook), it.getBean(FilmCopies), it.getBean(Attention)].every { port -> port != null }
        }

        then: 'closed with the context: nothing is left beside the file'
        Files.list(data).withCloseable { it.toList()*.fileName*.toString() } == ['reelport.db']

        and:
        context('reelport.data.folder': data as String).withCloseable { it.getBean(JobStore).find(new JobId('job-1')).present }
    }

    def "an address wins over the folder"() {
        given:
        def file = folder.resolve('other.db')

        when:
        context('reelport.database.url': "jdbc:sqlite:$file".toString(), 'reelport.data.folder': folder.resolve('none') as String)
                .withCloseable { it.getBean(JobStore).add(job()) }

        then:
        Files.exists(file)
        !Files.exists(folder.resolve('none'))
    }

    def "nothing is opened before it is asked for"() {
        when:
        context('reelport.data.folder': folder.resolve('none') as String).close()

        then:
        !Files.exists(folder.resolve('none'))
    }
}
