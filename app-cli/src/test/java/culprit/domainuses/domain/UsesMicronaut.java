package culprit.domainuses.domain;

import io.micronaut.context.ApplicationContext;

/** Breaks the wall: the domain uses a framework. */
interface UsesMicronaut {
    ApplicationContext context();
}
