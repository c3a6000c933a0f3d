package dev.reelport.jobs

import static dev.reelport.testkit.JobSamples.job
import static dev.reelport.testkit.JobSamples.state

import dev.reelport.domain.job.Stage
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class JobCountsSpec extends Specification {

    @TempDir
    Path folder

    @AutoCleanup
    TestDatabase test

    def "jobs are counted by stage, and a stage without jobs counts zero, on #where"() {
        given:
        test = where == 'SQLite' ? TestDatabase.sqlite(folder) : TestDatabase.postgresql()
        def database = test.database

        expect:
        database.counts().byStage() == Stage.values().collectEntries { [it, 0L] }

        when:
        3.times { database.jobs().add(job("job-$it")) }
        database.jobs().add(job('made', state(Stage.SUCCEEDED)))
        database.jobs().replace(job('job-1').become(state(Stage.SUBMITTING), test.clock.instant()))

        then:
        database.counts().byStage() == Stage.values().collectEntries { [it, 0L] } +
                [(Stage.ACCEPTED): 2L, (Stage.SUBMITTING): 1L, (Stage.SUCCEEDED): 1L]

        where:
        where << ['SQLite', 'PostgreSQL']
    }
}
