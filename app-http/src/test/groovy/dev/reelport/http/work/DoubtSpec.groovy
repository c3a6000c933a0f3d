package dev.reelport.http.work

import static dev.reelport.testkit.JobSamples.NOW
import static dev.reelport.testkit.JobSamples.job

import dev.reelport.domain.job.JobState
import dev.reelport.domain.video.Content
import dev.reelport.domain.video.ImageSource
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.ReferenceImage
import dev.reelport.domain.video.VideoRequest
import dev.reelport.http.ServiceSettings
import java.time.Duration
import java.time.InstantSource
import spock.lang.Specification

/** Nobody doubts a request that may still be on its way: who ordered it anew would pay twice. */
class DoubtSpec extends Specification {

    static final MINUTES = Duration.ofMinutes(10)

    def attendant = new JobAttendant(null, null, null, null, null,
            new ServiceSettings(Duration.ofSeconds(10), MINUTES, Duration.ofHours(1), 32, Duration.ofSeconds(15), null), InstantSource.fixed(NOW))

    def "a submission with #what is doubted after #limit"() {
        given:
        def request = VideoRequest.of(new Prompt('A cat.'))
        lengths.each { long length ->
            request.image(ReferenceImage.of(new ImageSource.Upload('a.png', 'image/png', new Content.OfSource({ throw new IOException('not opened') } as Content.Opener, length))))
        }

        expect:
        attendant.due(job('job-1', new JobState.Submitting(), request.build()), NOW) == NOW + limit

        where:
        what                | lengths              || limit
        'no picture'        | []                   || MINUTES
        'a small picture'   | [1_000L]             || MINUTES
        'pictures of 64 MiB' | [32L << 20, 32L << 20] || MINUTES.plusSeconds(512)
        'one of 1 GiB'      | [1L << 30]           || MINUTES.plusSeconds(8192)
    }
}
