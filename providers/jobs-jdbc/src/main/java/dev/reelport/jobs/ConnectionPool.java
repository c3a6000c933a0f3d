package dev.reelport.jobs;

import javax.sql.DataSource;

/**
 * Connections that are kept open.
 *
 * @param source hands them out; closing one gives it back
 * @param connections at the most
 * @param end closes them
 */
record ConnectionPool(DataSource source, int connections, AutoCloseable end) {}
