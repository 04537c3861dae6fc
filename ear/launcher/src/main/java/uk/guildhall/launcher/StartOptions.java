package uk.guildhall.launcher;

import java.util.Map;
import java.util.function.Consumer;

/**
 * How a system is to be started.
 *
 * @param demo whether the demo councils are made, where there are none yet
 * @param residents how many residents each demo council gets
 * @param application whether the application is deployed; without it only the server and the database run, for tests
 *     that deploy it themselves
 * @param environment GUILDHALL_BIND, GUILDHALL_POOL_SIZE, GUILDHALL_BUFFER_POOL, GUILDHALL_SMTP_* of the mail
 *     server, and those of a database of one's own
 * @param progress hears a line for each thing that is done
 */
public record StartOptions(
        boolean demo, int residents, boolean application, Map<String, String> environment, Consumer<String> progress) {}
