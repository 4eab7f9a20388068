// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Takes in mail from files: single messages ({@code .eml}), mbox, Maildir, and folders of them. */
public interface MailImport {

    /**
     * What was found in a file.
     *
     * @param file its name; in an mbox with the place of the message in it
     * @param item its identity
     * @param kind an {@link Item.Kind}; empty where it is not told, because it was known or could not be read
     * @param state {@code new}, {@code known} or {@code quarantine}
     */
    record Found(String file, String item, String kind, String sender, String subject, String state) {}

    /**
     * How much it was.
     *
     * @param received messages in the files
     * @param items what is new among them
     * @param known what the house had
     * @param quarantined new, and not to be read
     * @param bounces new, and of a server about a message of ours or of somebody else
     * @param automatic new, and written by another machine
     */
    record Sum(long received, long items, long known, long quarantined, long bounces, long automatic) {

        /** Both together. */
        public Sum plus(Sum other) {
            return new Sum(
                    received + other.received,
                    items + other.items,
                    known + other.known,
                    quarantined + other.quarantined,
                    bounces + other.bounces,
                    automatic + other.automatic);
        }
    }

    /**
     * Takes in all that {@code path} has, one after the other; each is kept before the next is read. Not in a transaction.
     *
     * @throws IOException where the file or folder cannot be read
     */
    Sum take(Path path, Consumer<Found> heard) throws IOException;
}
