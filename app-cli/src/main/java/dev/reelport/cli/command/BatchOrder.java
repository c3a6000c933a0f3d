package dev.reelport.cli.command;

import dev.reelport.cli.batch.JobLine;
import dev.reelport.domain.usecase.PlanVideo.Plan;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.language.report.FindingReport;
import java.util.List;

/**
 * A line of a batch that the rules accept.
 *
 * @param line where it stands
 * @param request what it asks
 * @param plan who makes it, and what the rules say
 */
record BatchOrder(JobLine line, VideoRequest request, Plan plan) {
    List<FindingReport> findings() {
        return FindingReport.of(plan.verdict().findings());
    }
}
