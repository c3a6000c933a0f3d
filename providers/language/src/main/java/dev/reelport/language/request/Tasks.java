package dev.reelport.language.request;

import dev.reelport.domain.video.TaskReference;

/**
 * An earlier task as a request names it: {@code provider/task-id}, or the identifier alone for a
 * task of the provider that gets the request; where such an identifier has slashes, one more stands
 * before it.
 */
final class Tasks {
    private Tasks() {}

    static TaskReference read(String text) {
        int slash = text.indexOf('/');
        return slash <= 0
                ? new TaskReference(null, text.substring(slash + 1))
                : new TaskReference(text.substring(0, slash), text.substring(slash + 1));
    }

    static String write(TaskReference task) {
        boolean bare = task.provider() == null && task.id().contains("/");
        return bare ? "/" + task.id() : task.toString();
    }
}
