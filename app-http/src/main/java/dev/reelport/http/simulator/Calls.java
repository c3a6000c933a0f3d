package dev.reelport.http.simulator;

import dev.reelport.http.compat.SpokenFormat;
import dev.reelport.http.compat.SpokenFormats;
import dev.reelport.wire.WireCodec;
import io.netty.handler.codec.http.HttpMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What requests are about, by their paths. Thread-safe. */
final class Calls {
    /**
     * Where films lie, behind the name of a format: with a prefix, since not every format has it.
     */
    private static final Pattern CONTENT = Pattern.compile("/v1/videos/([^/?]+)/content");

    private static final String ID = "0";

    private final SpokenFormats formats;
    private final Map<String, Pattern> looks = new HashMap<>();

    Calls(SpokenFormats formats) {
        this.formats = formats;
        formats.all().forEach(format -> looks.put(format.name(), look(format.codec())));
    }

    /** The path at which a format looks, whatever the task. */
    private static Pattern look(WireCodec codec) {
        String path = codec.look(ID).path();
        int id = path.lastIndexOf(ID);
        return Pattern.compile(
                Pattern.quote(path.substring(0, id))
                        + "([^/?&]+)"
                        + Pattern.quote(path.substring(id + 1)));
    }

    /**
     * The call; empty where the path is in no format.
     *
     * @param target path and query
     */
    Optional<Call> call(HttpMethod method, String target) {
        return formats.ofPath(target).map(format -> call(format, method, bare(format, target)));
    }

    private static String bare(SpokenFormat format, String target) {
        String prefix = "/" + format.name() + "/";
        return target.startsWith(prefix) ? target.substring(prefix.length() - 1) : target;
    }

    private Call call(SpokenFormat format, HttpMethod method, String target) {
        String path = path(target);
        String create = format.codec().createPath();
        if (method.equals(HttpMethod.POST)) {
            boolean creates = path.equals(create) || path.startsWith(create + "/");
            return new Call(format, creates ? Route.CREATE : Route.NOWHERE, null);
        }
        if (method.equals(HttpMethod.GET)) {
            return get(format, target, path);
        }
        Optional<String> task = looked(format, target);
        return method.equals(HttpMethod.DELETE) && task.isPresent()
                ? deletion(format, task.get())
                : new Call(format, Route.NOWHERE, null);
    }

    private Call get(SpokenFormat format, String target, String path) {
        Matcher content = CONTENT.matcher(path);
        if (content.matches()) {
            return new Call(format, Route.CONTENT, content.group(1));
        }
        if (path.equals(format.codec().createPath())) {
            boolean lists = format.codec().list(List.of(), false).isPresent();
            return new Call(format, lists ? Route.LIST : Route.NOWHERE, null);
        }
        return looked(format, target)
                .map(task -> new Call(format, Route.LOOK, task))
                .orElseGet(() -> new Call(format, Route.NOWHERE, null));
    }

    private static Call deletion(SpokenFormat format, String task) {
        if (format.codec().cancel(task).isPresent()) {
            return new Call(format, Route.CANCEL, task);
        }
        boolean removes = format.codec().removed(task).isPresent();
        return new Call(format, removes ? Route.REMOVE : Route.NOWHERE, removes ? task : null);
    }

    /**
     * The task that a target is a look at; empty: it is none. What else a query says is passed
     * over.
     */
    private Optional<String> looked(SpokenFormat format, String target) {
        Matcher look = looks.getOrDefault(format.name(), CONTENT).matcher(target);
        boolean looks = look.lookingAt() && "?&".indexOf((target + "?").charAt(look.end())) >= 0;
        return looks ? Optional.of(look.group(1)) : Optional.empty();
    }

    /** A target without its query. */
    static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
