package dev.reelport.cli.command;

import dev.reelport.cli.command.Studio.Adoption;
import dev.reelport.cli.service.Service;
import dev.reelport.cli.service.ServiceException;
import dev.reelport.cli.service.ServiceException.Kind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.provider.Cancellation;
import org.jspecify.annotations.Nullable;

/** What a person decides about a video of a service. Thread-safe. */
final class ServiceDecisions {
    private final Service service;

    ServiceDecisions(Service service) {
        this.service = service;
    }

    /** Calls a video off. */
    Cancellation cancel(Job job) {
        try {
            service.cancel(job.id());
            return Cancellation.DONE;
        } catch (ServiceException refused) {
            if (refused.kind() == Kind.CONFLICT) {
                return whyNot(refused.sentence());
            }
            if (refused.failure() != null) {
                return Cancellation.IN_DOUBT;
            }
            throw refused;
        }
    }

    /** What is not clearly a no leaves it open. */
    private static Cancellation whyNot(String sentence) {
        if (sentence.contains("knows no way")) {
            return Cancellation.UNSUPPORTED;
        }
        return sentence.contains("too late") ? Cancellation.TOO_LATE : Cancellation.IN_DOUBT;
    }

    /**
     * Takes a task in.
     *
     * @param lost the video whose outcome it is; absent: it is nobody's
     * @throws IllegalArgumentException when it cannot be so
     */
    Adoption adopt(ProviderTask task, @Nullable JobId lost) {
        try {
            if (lost != null) {
                return new Adoption(service.resolve(lost, task), "adopted");
            }
            Service.Adopted adopted = service.adopt(task);
            return new Adoption(
                    adopted.job(), adopted.isNew() ? "adopted" : "the service has this already");
        } catch (ServiceException refused) {
            if (refused.kind() == Kind.CONFLICT) {
                throw new IllegalArgumentException(refused.sentence(), refused);
            }
            throw refused;
        }
    }
}
