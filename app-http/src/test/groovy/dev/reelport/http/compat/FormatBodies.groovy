package dev.reelport.http.compat

import dev.reelport.domain.job.Job
import dev.reelport.domain.order.Order
import dev.reelport.domain.order.OrderBook
import dev.reelport.domain.rule.Fidelity
import dev.reelport.domain.usecase.CreateVideo
import dev.reelport.domain.usecase.Creation
import dev.reelport.http.order.OrderDesk
import dev.reelport.http.order.Plan
import dev.reelport.http.order.Wish
import dev.reelport.wire.message.WireAnswer
import groovy.json.JsonSlurper
import groovy.transform.CompileStatic
import io.micronaut.context.ApplicationContext
import io.micronaut.http.HttpRequest
import io.micronaut.http.HttpResponse
import java.nio.ByteBuffer
import java.nio.charset.StandardCharsets
import java.time.Instant

/** The way of a body in a format through the service, without the socket and the database. */
@CompileStatic
final class FormatBodies {

    private final SpokenFormats formats
    private final ClientRequests requests
    private final RefusedHandler refusals
    private final TaskReports reports
    private final OrderDesk desk
    private final CreateVideo creation

    FormatBodies(ApplicationContext service) {
        formats = service.getBean(SpokenFormats)
        requests = service.getBean(ClientRequests)
        refusals = service.getBean(RefusedHandler)
        reports = service.getBean(TaskReports)
        desk = service.getBean(OrderDesk)
        creation = service.getBean(CreateVideo)
    }

    /** Reads, judges and answers, as the service would. */
    boolean isTaken(HttpRequest<?> request, byte[] body) {
        def format = formats.ofPath(request.path).orElseThrow()
        try {
            return requests.with(format, request, new ByteArrayInputStream(body)) { Wish wish -> isTakenBy(format, wish) }
        } catch (RefusedException refused) {
            refusedInWords(format, refusals.handle(request, refused))
            return false
        }
    }

    private boolean isTakenBy(SpokenFormat format, Wish wish) {
        def plan = desk.plan(wish, true)
        if (plan instanceof Plan.Nobody) {
            throw RefusedException.invalid([plan.reason()])
        }
        taken(format, wish, plan as Plan.Verdicts)
        true
    }

    private void taken(SpokenFormat format, Wish wish, Plan.Verdicts verdicts) {
        def willing = verdicts.opinions().find { it.isTaken() }
        if (willing == null) {
            throw RefusedException.invalid(verdicts.opinions().first().findings())
        }
        def created = creation.prepare(wish.request(), willing.model(), Fidelity.LENIENT)
        def job = (created as Creation.Created).job()
        def answer = format.codec().accepted(reports.of(new OrderBook.Ordered(order(wish, job), job), 'http://127.0.0.1'))
        assert answer.status() == 200
        json(answer.bytes())
    }

    private static Order order(Wish wish, Job job) {
        new Order(job.id(), wish.client(), wish.format(), wish.model(), wish.key(), 'f', wish.findings(), [], Instant.EPOCH)
    }

    private static void refusedInWords(SpokenFormat format, HttpResponse<?> answer) {
        assert answer.code() in [400, 404, 413, 415, 422]
        assert Samples.message(format.name(), json(answer.body() as byte[]))
    }

    /** An answer is JSON in UTF-8, whatever stood in the question. */
    private static Object json(byte[] bytes) {
        new JsonSlurper().parseText(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString())
    }
}
