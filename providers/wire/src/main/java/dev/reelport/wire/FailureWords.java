package dev.reelport.wire;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Retry;
import dev.reelport.wire.message.WireAnswer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Our words for a provider's failures, by HTTP status, code and text. */
public final class FailureWords {
    /** Codes seen: PyRIT's list, new-api's sensitive words, and what vendors print. */
    private static final Pattern CONTENT =
            Pattern.compile(
                    "content.?policy|content.?filter|moderation|(?<!case.)sensitive|safety|real"
                        + " (people|person)|likeness|copyright|guardrail|violates|policy.violation|"
                        + "prohibited|敏感|违规|真人|审核");

    private static final Pattern CREDIT =
            Pattern.compile(
                    "insufficient.{0,12}(quota|balance|credit|fund)|quota.{0,20}(exceed|exhaust|"
                            + "insufficient|not.enough)|billing|out of credit|余额|额度|欠费");

    /** What HTTP 429 may also stand for; a quota of requests in a minute is none of these. */
    private static final Pattern NO_MONEY =
            Pattern.compile("insufficient|not.enough|billing|out of credit|余额|额度不足|欠费");

    private static final Pattern MODEL =
            Pattern.compile("model.{0,3}not.{0,3}(found|supported|available)|unsupported.?model");

    /** new-api answers HTTP 400 with {@code task_not_exist}; others say it in words. */
    private static final Pattern NO_TASK =
            Pattern.compile(
                    "task_not_(exist|found)|\\btask\\b[^.;]{0,80}\\b(not.(found|exist)|"
                            + "does(n't| not) exist|no longer exists)|任务不存在");

    private static final Pattern KEY =
            Pattern.compile(
                    "authentication|unauthori[sz]ed|permission.?denied|"
                            + "(invalid|incorrect|missing).{0,3}(access.?|api.?)?(token|key)\\b|"
                            + "无效的令牌");

    private static final Pattern RATE =
            Pattern.compile("rate.?limit|too.?many.?requests|throttl|请求过多|请求过于频繁");

    /** What servers say of an address that they do not know, whatever task it names. */
    private static final Pattern NO_ROUTE =
            Pattern.compile(
                    "(404[: ]*)?((page|route|path|resource) )?not.found[.!]?|no route .*|"
                            + "cannot (get|delete) /.*|invalid url .*");

    /** Why a task is not stopped; a bad request that says none of it says nothing of the task. */
    private static final Pattern TOO_LATE =
            Pattern.compile(
                    "too.late|not.cancell?able|"
                            + "(cannot|can't|can not|could not|may not|not).(be.)?cancell?|"
                            + "\\b(is|has|was|been|already|status:?).(completed?|finished|ended|"
                            + "succeeded|success|failed|cancell?ed|done|started|running|"
                            + "in.progress|processing)\\b|"
                            + "已经?(完成|结束|取消|失败|开始)|(无法|不能|不可)取消");

    private FailureWords() {}

    /**
     * The same failure, unless it calls a task gone that the answer does not speak of: behind a
     * page of a gateway, or an address that nobody knows there, the task may be well.
     *
     * @param failure as HTTP tells it
     * @param answer to a look
     */
    public static Failure ofLook(Failure failure, WireAnswer answer) {
        return failure.kind() != FailureKind.GONE || isOfTask(answer)
                ? failure
                : new Failure(
                        FailureKind.UNAVAILABLE,
                        new Retry.Later(null),
                        failure.words(),
                        failure.code());
    }

    private static boolean isOfTask(WireAnswer answer) {
        ErrorBody body = ErrorBody.of(answer);
        String words = body.words() == null ? "" : body.words().toLowerCase(Locale.ROOT);
        return NO_TASK.matcher(said(body.code(), words)).find()
                || (ErrorBody.isJson(answer)
                        && !words.isEmpty()
                        && !NO_ROUTE.matcher(words).matches());
    }

    /** Whether a refused wish to call a task off says that the task is beyond it. */
    public static boolean sayTooLate(Failure failure) {
        return TOO_LATE.matcher(said(failure.code(), failure.words())).find();
    }

    /** The kind of a failure that HTTP tells. */
    static FailureKind kind(int status, ErrorBody body) {
        String said = said(body.code(), body.words());
        return switch (status) {
            case 429 ->
                    NO_MONEY.matcher(said).find()
                            ? FailureKind.OUT_OF_CREDIT
                            : FailureKind.THROTTLED;
            case 401 -> CREDIT.matcher(said).find() ? FailureKind.OUT_OF_CREDIT : kind(status);
            default -> status < 500 ? said(status, said) : kind(status);
        };
    }

    private static FailureKind said(int status, String said) {
        if (CREDIT.matcher(said).find()) {
            return FailureKind.OUT_OF_CREDIT;
        }
        if (NO_TASK.matcher(said).find()) {
            return FailureKind.GONE;
        }
        if (CONTENT.matcher(said).find()) {
            return FailureKind.CONTENT_REFUSED;
        }
        if (MODEL.matcher(said).find()) {
            return FailureKind.UNSUPPORTED;
        }
        return status == 400 ? withoutStatus(said) : kind(status);
    }

    /** HTTP 400 is also what stands for a refusal in the body of HTTP 200. */
    private static FailureKind withoutStatus(String said) {
        if (KEY.matcher(said).find()) {
            return FailureKind.UNAUTHORIZED;
        }
        return RATE.matcher(said).find() ? FailureKind.THROTTLED : FailureKind.INVALID;
    }

    private static FailureKind kind(int status) {
        return switch (status) {
            case 401, 403, 407 -> FailureKind.UNAUTHORIZED;
            case 402 -> FailureKind.OUT_OF_CREDIT;
            case 404, 410 -> FailureKind.GONE;
            case 405, 501 -> FailureKind.UNSUPPORTED;
            case 408, 425 -> FailureKind.UNAVAILABLE;
            case 429 -> FailureKind.THROTTLED;
            default -> byClass(status);
        };
    }

    private static FailureKind byClass(int status) {
        if (status >= 500) {
            return FailureKind.UNAVAILABLE;
        }
        return status >= 400 ? FailureKind.INVALID : FailureKind.UNREADABLE;
    }

    /**
     * Why a task failed, as a provider says it in the body of a look.
     *
     * @param code absent: none
     * @param words absent: the provider gave no reason
     */
    public static Failure ofTask(@Nullable String code, @Nullable String words) {
        String said = said(code, words);
        FailureKind kind = FailureKind.NOT_MADE;
        if (CONTENT.matcher(said).find()) {
            kind = FailureKind.CONTENT_REFUSED;
        } else if (CREDIT.matcher(said).find()) {
            kind = FailureKind.OUT_OF_CREDIT;
        }
        String told = words == null || words.isBlank() ? "no reason given" : words.strip();
        return new Failure(kind, new Retry.Never(), Redaction.ofWords(told), code);
    }

    /**
     * Why a task failed that stands at this word: a task that has expired is gone, whatever else is
     * said of it; the provider's words are kept.
     */
    public static Failure ofTask(String status, @Nullable String code, @Nullable String words) {
        Failure failure = ofTask(code, words);
        if (!status.strip().equalsIgnoreCase(StatusWords.EXPIRED)) {
            return failure;
        }
        boolean silent = words == null || words.isBlank();
        return new Failure(
                FailureKind.GONE,
                failure.retry(),
                silent ? "the task has expired at the provider" : failure.words(),
                code);
    }

    private static String said(@Nullable String code, @Nullable String words) {
        return ((code == null ? "" : code) + " " + (words == null ? "" : words))
                .toLowerCase(Locale.ROOT);
    }
}
