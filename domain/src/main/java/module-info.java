/** What a video, a model and a job are, and what is allowed. */
module dev.reelport.domain {
    requires static org.jspecify;

    exports dev.reelport.domain.video;
    exports dev.reelport.domain.capability;
    exports dev.reelport.domain.rule;
    exports dev.reelport.domain.job;
    exports dev.reelport.domain.provider;
    exports dev.reelport.domain.usecase;
    exports dev.reelport.domain.order;
    exports dev.reelport.domain.film;
    exports dev.reelport.domain.webhook;
}
