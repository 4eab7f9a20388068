// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import palazzo.documents.Blobs;
import palazzo.kernel.Today;
import palazzo.mail.Item.Kind;
import palazzo.mail.MailImport;

/** Receives mail from files. What the house had, whichever way it came, is known again. */
@Service
public class MailFiles implements MailImport {

    private final Receipts receipts;
    private final Reading reading;
    private final Blobs blobs;
    private final Today today;

    MailFiles(Receipts receipts, Reading reading, Blobs blobs, Today today) {
        this.receipts = receipts;
        this.reading = reading;
        this.blobs = blobs;
        this.today = today;
    }

    /** Hears of each message whose bytes are kept. */
    interface Heard {

        /** Nobody listens. */
        Heard NOTHING = (name, bytes, fresh) -> {};

        /** @param fresh whether such bytes were in no file before */
        void of(String name, Blobs.Kept bytes, boolean fresh);
    }

    @Override
    public Sum take(Path path, Consumer<Found> heard) throws IOException {
        Counter counter = new Counter(heard);
        receive(path, (name, bytes, fresh) -> counter.count(name, open(bytes), fresh));
        return counter.sum();
    }

    /** Keeps the messages of a file or folder, and a receipt of each; what is made of them is another matter. */
    void receive(Path path, Heard heard) throws IOException {
        if (Files.isDirectory(path)) {
            for (Path file : inOrder(path)) {
                receive(file, heard);
            }
        } else if (isMbox(path)) {
            messages(path, heard);
        } else {
            try (InputStream bytes = Files.newInputStream(path)) {
                keep(path.getFileName().toString(), bytes, heard);
            }
        }
    }

    private void messages(Path file, Heard heard) throws IOException {
        try (Mbox mbox = new Mbox(Files.newInputStream(file))) {
            int place = 1;
            for (InputStream message = mbox.message(); message != null; message = mbox.message()) {
                keep(file.getFileName() + "#" + place++, message, heard);
            }
        }
    }

    private void keep(String name, InputStream bytes, Heard heard) throws IOException {
        Blobs.Kept kept = blobs.put(bytes);
        heard.of(name, kept, receipts.add(null, kept.sha256(), kept, today.now()));
    }

    private Reading.Read open(Blobs.Kept bytes) {
        return reading.open(receipts.one(receipts.at(null, bytes.sha256()).orElseThrow()));
    }

    private static boolean isMbox(Path file) throws IOException {
        try (InputStream start = Files.newInputStream(file)) {
            return Mbox.begins(start.readNBytes(5));
        }
    }

    /** A Maildir's {@code tmp} has what is still being written, and names that begin with a dot are not mail. */
    private static List<Path> inOrder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> !file.getFileName().toString().equals("tmp"))
                    .sorted()
                    .toList();
        }
    }

    /** Counts what is found. */
    private static final class Counter {

        private final Consumer<Found> heard;
        private Sum sum = new Sum(0, 0, 0, 0, 0, 0);

        Counter(Consumer<Found> heard) {
            this.heard = heard;
        }

        void count(String name, Reading.Read read, boolean fresh) {
            boolean isNew = read.fresh() && fresh;
            Kind kind = read.mail() == null ? null : read.mail().kind();
            boolean bounce = kind == Kind.BOUNCE || kind == Kind.DELAY;
            sum = sum.plus(new Sum(
                    1,
                    one(isNew),
                    one(!isNew),
                    one(isNew && read.quarantined()),
                    one(isNew && bounce),
                    one(isNew && !bounce && kind != null && kind.isAutomatic())));
            heard.accept(found(name, read, isNew));
        }

        Sum sum() {
            return sum;
        }

        private static Found found(String name, Reading.Read read, boolean isNew) {
            ReadMail mail = read.mail();
            String state = !isNew ? "known" : read.quarantined() ? "quarantine" : "new";
            return mail == null
                    ? new Found(name, read.item().toString(), "", "", "", state)
                    : new Found(
                            name,
                            read.item().toString(),
                            mail.kind().name(),
                            mail.sender().address(),
                            mail.subject(),
                            state);
        }

        private static int one(boolean counted) {
            return counted ? 1 : 0;
        }
    }
}
