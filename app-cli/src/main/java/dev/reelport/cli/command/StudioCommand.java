package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings;
import dev.reelport.cli.journal.Journal;
import dev.reelport.cli.service.Service;
import dev.reelport.domain.job.JobId;
import dev.reelport.language.request.RequestFile;
import io.micronaut.serde.ObjectMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** What commands share that work with providers from here as well as with a service. */
abstract class StudioCommand extends ReelportSubcommand {
    @Mixin private ServerOption server = new ServerOption();

    StudioCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** Whether a service is asked, and no provider from here. */
    boolean isAtServer() {
        return server.isThere(surroundings().environment());
    }

    /** Whoever gets one closes it. */
    Studio studio() {
        return service(null).orElseGet(() -> new OwnStudio(surroundings(), session()));
    }

    /**
     * The same for a request; where the configuration is wrong too, both are told.
     *
     * @param key of the request at a service; absent: a new one
     */
    Studio studio(RequestFile asked, @Nullable JobId key) {
        return service(key).orElseGet(() -> new OwnStudio(surroundings(), session(asked)));
    }

    /** Jobs that were handed over, from here or at the service; whoever gets one closes it. */
    JobBook book() {
        Optional<Service> service = server.service(surroundings());
        return service.<JobBook>map(ServiceBook::new)
                .orElseGet(() -> new JournalBook(journal(), surroundings()));
    }

    private Journal journal() {
        return Session.journal(surroundings(), ObjectMapper.getDefault());
    }

    private Optional<Studio> service(@Nullable JobId key) {
        Optional<Service> service = server.service(surroundings());
        return service.map(asked -> new ServiceStudio(surroundings(), asked, journal(), key));
    }
}
