package dev.reelport.http.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tasks, in memory; of very many the youngest. Thread-safe. */
final class Tasks {
    private static final int MOST = 200_000;

    private final Map<String, Task> tasks =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Task> eldest) {
                    return size() > MOST;
                }
            };

    synchronized void add(Task task) {
        tasks.put(task.id(), task);
    }

    synchronized Optional<Task> find(String id) {
        return Optional.ofNullable(tasks.get(id));
    }

    synchronized void remove(String id) {
        tasks.remove(id);
    }

    /** All of them, the oldest first. */
    synchronized List<Task> all() {
        return List.copyOf(tasks.values());
    }
}
