package dev.reelport.cli.request;

import dev.reelport.domain.video.TaskReference;

/**
 * Reads an earlier task as a request names it: {@code provider/task-id}, or the identifier alone
 * for a task of the provider that gets the request.
 */
final class Tasks {
    private Tasks() {}

    static TaskReference read(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new TaskReference(null, text)
                : new TaskReference(text.substring(0, slash), text.substring(slash + 1));
    }
}
