package dev.reelport.cli.command;

import dev.reelport.cli.batch.JobLine;
import dev.reelport.domain.rule.Fidelity;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Node;
import dev.reelport.language.document.Problem;
import dev.reelport.language.request.ImageFiles;
import dev.reelport.language.request.RequestFile;
import dev.reelport.language.request.RequestReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads and checks all lines of a batch before the first is handed over. For one batch. */
final class BatchReader {
    private final Studio studio;
    private final Fidelity fidelity;
    private final Node.Mapping flags;
    private final Path folder;
    private final Path workingDirectory;
    private final Set<Problem> problems = new LinkedHashSet<>();

    /**
     * @param flags that win over every line
     * @param folder where image files are looked for
     */
    BatchReader(
            Studio studio,
            Fidelity fidelity,
            Node.Mapping flags,
            Path folder,
            Path workingDirectory) {
        this.studio = studio;
        this.fidelity = fidelity;
        this.flags = flags;
        this.folder = folder;
        this.workingDirectory = workingDirectory;
    }

    /**
     * @throws BadInputException with everything that is wrong with any line
     */
    List<BatchOrder> read(List<JobLine> lines) {
        List<BatchOrder> orders = new ArrayList<>();
        for (JobLine line : lines) {
            try {
                orders.add(read(line));
            } catch (BadInputException bad) {
                problems.addAll(bad.problems());
            } catch (RefusedException refused) {
                problems.addAll(refused.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(List.copyOf(problems));
        }
        return orders;
    }

    private BatchOrder read(JobLine line) {
        Node node = line.line().json();
        Node whole = node instanceof Node.Mapping mapping ? mapping.with(flags) : node;
        RequestFile asked = RequestReader.read(whole, ImageFiles.of(folder, workingDirectory));
        Studio.Order order = studio.order(asked, fidelity);
        studio.check(order);
        return new BatchOrder(line, order);
    }
}
