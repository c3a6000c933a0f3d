package dev.reelport.domain.job;

import java.util.Map;

/**
 * Counts the jobs that are kept. A port: for those who watch over a service. May be called from any
 * thread, virtual ones included.
 */
public interface JobCounts {
    /** How many jobs are in each stage; a stage that no job is in counts zero. */
    Map<Stage, Long> byStage();
}
