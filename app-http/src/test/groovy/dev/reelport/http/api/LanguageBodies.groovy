package dev.reelport.http.api

import dev.reelport.http.order.OrderDesk
import dev.reelport.http.order.Plan
import dev.reelport.language.document.BadInputException
import groovy.transform.CompileStatic
import io.micronaut.context.ApplicationContext
import io.micronaut.http.HttpRequest
import io.micronaut.http.HttpResponse
import io.micronaut.http.server.exceptions.ExceptionHandler
import io.micronaut.inject.qualifiers.Qualifiers
import io.micronaut.json.JsonMapper

/** The way of a body in our own language through the service, without the socket and the database. */
@CompileStatic
final class LanguageBodies {

    private static final Terms TERMS = new Terms('lenient', null, null)

    private final OrderDesk desk
    private final JsonMapper mapper
    private final ProblemHandlers handlers = new ProblemHandlers()

    LanguageBodies(ApplicationContext service) {
        desk = service.getBean(OrderDesk)
        mapper = service.getBean(JsonMapper)
    }

    /** Reads, judges and answers, as the service would. */
    boolean isTaken(HttpRequest<?> request, byte[] body) {
        try {
            def plan = desk.plan(WishReader.json(new ByteArrayInputStream(body), TERMS), true)
            if (plan instanceof Plan.Nobody) {
                return false
            }
            written(PlanReport.of(plan as Plan.Verdicts))
            return (plan as Plan.Verdicts).opinions().any { it.isTaken() }
        } catch (BadInputException bad) {
            refused(handlers.badInput().handle(request, bad))
        } catch (ProblemException problem) {
            refused(handlers.problem().handle(request, problem))
        }
        false
    }

    private void refused(HttpResponse<ProblemReport> answer) {
        assert answer.code() in [400, 413, 422]
        assert answer.body().detail()
        written(answer.body())
    }

    private void written(Object report) {
        assert mapper.readValue(mapper.writeValueAsBytes(report), Map)
    }
}
