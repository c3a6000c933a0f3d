package dev.reelport.wire.http;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.PollResult;
import dev.reelport.domain.job.PollingPlan;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.Retry;
import dev.reelport.domain.provider.Cancellation;
import dev.reelport.domain.provider.Film;
import dev.reelport.domain.provider.InvalidSettingsException;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.domain.provider.Submission;
import dev.reelport.domain.provider.VideoProvider;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.wire.AnswerClass;
import dev.reelport.wire.Choices;
import dev.reelport.wire.FailureWords;
import dev.reelport.wire.Receipt;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.http.HttpText.Header;
import dev.reelport.wire.json.UnreadableException;
import dev.reelport.wire.message.WireAnswer;
import dev.reelport.wire.message.WireRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A named account at a provider that speaks some format over HTTP: sends what the codec writes and
 * has the codec read the answers. A create is sent once, whatever comes back; looks and downloads
 * are repeated politely. Thread-safe.
 */
public final class WireProvider implements VideoProvider {
    private static final String AUTHORIZATION = "Authorization";
    private static final String MASK = "***";

    private final String name;
    private final String format;
    private final WireSettings settings;
    private final WireCodec codec;
    private final List<Model> models;
    private final Polling polling;
    private final Patience patience;
    private final Discretion discretion;
    private final Transport transport;
    private final Transport strangers;
    private final FilmFetcher fetcher;

    WireProvider(
            String name,
            String format,
            WireSettings settings,
            WireCodec codec,
            List<Model> models,
            Polling polling,
            ForeignAddresses guard) {
        this.name = name;
        this.format = format;
        this.settings = settings;
        this.codec = codec;
        this.models = List.copyOf(models);
        this.polling = polling;
        this.patience = Patience.from(settings.retryWait());
        this.discretion = new Discretion(settings.key() == null ? "" : settings.key());
        this.transport = Transport.toTrusted(settings.connectTimeout(), settings.answerTimeout());
        this.strangers =
                Transport.toStrangers(guard, settings.connectTimeout(), settings.answerTimeout());
        this.fetcher =
                new FilmFetcher(
                        settings,
                        transport,
                        strangers,
                        headers("*/*"),
                        answer -> failedLook(answer));
    }

    /**
     * Opens an account.
     *
     * @throws InvalidSettingsException with everything that is wrong with the settings
     */
    public static WireProvider open(WireFormat format, String name, Map<String, String> values) {
        return open(format, name, values, ForeignAddresses::of);
    }

    /** With a guard of its own for the networks that the settings allow. */
    static WireProvider open(
            WireFormat format,
            String name,
            Map<String, String> values,
            Function<List<Network>, ForeignAddresses> guards) {
        Map<String, String> problems = new LinkedHashMap<>();
        WireSettings settings = WireSettings.read(values, problems);
        Choices choices = choices(format, values, problems);
        List<Model> models =
                ModelNames.of(format.models(name, choices), settings.models(), problems);
        List<String> names = models.stream().map(Model::name).toList();
        Polling polling = Polling.read(format.pollingPlan(), values, names, problems);
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        ForeignAddresses guard = guards.apply(settings.privateNetworks());
        return new WireProvider(
                name, format.name(), settings, format.codec(choices), models, polling, guard);
    }

    private static Choices choices(
            WireFormat format, Map<String, String> values, Map<String, String> problems) {
        try {
            return Choices.of(format.switches(), values);
        } catch (InvalidSettingsException wrong) {
            problems.putAll(wrong.problems());
            return Choices.standard(format.switches());
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Model> models() {
        return models;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public PollingPlan pollingPlan(@Nullable String model) {
        return polling.plan(model);
    }

    /**
     * The HTTP message that {@link #submit} would send. Sends nothing.
     *
     * @param request accepted by the rulebook for that model
     */
    public HttpText preview(VideoRequest request, String model) {
        WireRequest message = codec.create(request, model);
        return HttpText.of(message, settings.address(message.path()), headers("application/json"));
    }

    @Override
    public Submission submit(VideoRequest request, String model) {
        WireRequest message;
        try {
            message = codec.create(request, model);
        } catch (RuntimeException notWritten) {
            return new Submission.NotSent(
                    Failure.forGood(
                            FailureKind.UNSUPPORTED,
                            "the request could not be written: " + words(notWritten)));
        }
        return switch (sent(message)) {
            case Sent.NotSent notSent -> new Submission.NotSent(notSent.failure());
            case Sent.Lost lost -> new Submission.Unknown(lost.failure());
            case Sent.Answered answered -> submission(answered.answer());
        };
    }

    private Sent sent(WireRequest message) {
        return transport.send(
                message, settings.address(message.path()), headers("application/json"));
    }

    private Submission submission(WireAnswer answer) {
        if (!answer.isSuccess()) {
            return AnswerClass.isVerdict(answer.status())
                    ? new Submission.Refused(failure(answer))
                    : new Submission.Unknown(failure(answer));
        }
        try {
            return switch (codec.created(answer)) {
                case Receipt.Taken taken -> taken(taken);
                case Receipt.Refused refused ->
                        new Submission.Refused(discretion.of(refused.failure()));
            };
        } catch (RuntimeException unreadable) {
            return new Submission.Unknown(unreadable(unreadable));
        }
    }

    private Submission taken(Receipt.Taken taken) {
        return new Submission.Taken(new ProviderTask(name, taken.task().id()));
    }

    @Override
    public PollResult poll(ProviderTask task) {
        return patience.patiently(() -> polled(task));
    }

    private PollResult polled(ProviderTask task) {
        WireAnswer answer = asked(codec.look(task.id()));
        try {
            refuseFailedLook(answer);
            return Reports.result(task, codec.task(task.id(), answer), settings, discretion);
        } catch (UnreadableException | IllegalArgumentException senseless) {
            throw new ProviderException(unreadable(senseless));
        }
    }

    /** Some providers say on HTTP 200 that they could not look. */
    private void refuseFailedLook(WireAnswer answer) {
        Optional<Failure> failure = codec.lookFailure(answer);
        if (failure.isPresent()) {
            throw new ProviderException(discretion.of(failure.get()));
        }
    }

    /** Sends what changes nothing, and throws what is no success. */
    private WireAnswer asked(WireRequest message) {
        return switch (sent(message)) {
            case Sent.NotSent notSent -> throw new ProviderException(notSent.failure());
            case Sent.Lost lost -> throw new ProviderException(lost.failure());
            case Sent.Answered answered when answered.answer().isSuccess() -> answered.answer();
            case Sent.Answered answered ->
                    throw new ProviderException(failedLook(answered.answer()));
        };
    }

    @Override
    public Cancellation cancel(ProviderTask task) {
        return new CallingOff(codec, this::poll, this::asked).cancel(task);
    }

    @Override
    public Film fetch(Clip clip) {
        return patience.patiently(() -> fetcher.fetch(clip.link().uri()));
    }

    private Failure failure(WireAnswer answer) {
        try {
            return discretion.of(codec.failure(answer));
        } catch (RuntimeException senseless) {
            return unreadable(senseless);
        }
    }

    /** Of a look, a wish to call off or a film of the provider's own. */
    private Failure failedLook(WireAnswer answer) {
        return FailureWords.ofLook(failure(answer), answer);
    }

    private Failure unreadable(RuntimeException senseless) {
        return new Failure(
                FailureKind.UNREADABLE,
                new Retry.Later(null),
                "the answer makes no sense: " + words(senseless),
                null);
    }

    /** What an exception of ours says; what one of a library says may quote a secret. */
    private String words(RuntimeException thrown) {
        return thrown instanceof UnreadableException
                ? discretion.of(String.valueOf(thrown.getMessage()))
                : thrown.getClass().getSimpleName();
    }

    private List<Header> headers(String accept) {
        List<Header> headers = new ArrayList<>();
        if (settings.key() != null) {
            headers.add(
                    new Header(
                            AUTHORIZATION,
                            codec.authorization(settings.key()),
                            codec.authorization(MASK)));
        }
        headers.add(Header.open("Accept", accept));
        headers.add(Header.open("User-Agent", "reelport"));
        return headers;
    }

    @Override
    public void close() {
        transport.close();
        strangers.close();
    }

    /** Name and address; no key. */
    @Override
    public String toString() {
        return name + " at " + settings;
    }
}
