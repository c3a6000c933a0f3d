package culprit.domainuses.domain;

import picocli.CommandLine;

/** Breaks the wall: the domain parses a command line. */
interface UsesPicocli {
    CommandLine line();
}
