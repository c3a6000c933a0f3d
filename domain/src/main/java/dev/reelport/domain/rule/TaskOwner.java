package dev.reelport.domain.rule;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.rule.Finding.Violation;
import dev.reelport.domain.video.TaskReference;

/** A task is known to the account that took it and to no other. */
final class TaskOwner {
    private TaskOwner() {}

    static boolean isForeign(TaskReference task, Model model) {
        return task.provider() != null && !task.provider().equals(model.provider());
    }

    static Finding foreign(String path, TaskReference task, Model model) {
        return new Violation(
                "task.foreign",
                path,
                "the task %s is unknown to %s".formatted(task, model.provider()),
                "a task of " + model.provider());
    }
}
