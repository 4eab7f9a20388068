// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import palazzo.reading.Trouble;
import palazzo.reading.Unreadable;
import tools.jackson.databind.json.JsonMapper;

/** The process that reads: takes orders from its standard input and answers on its output, until the input ends. */
final class FileReader {

    private FileReader() {}

    public static void main(String[] args) throws IOException {
        DataInputStream orders = new DataInputStream(new FileInputStream(FileDescriptor.in));
        DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            while (true) {
                answer(Order.read(orders)).write(answers);
            }
        } catch (EOFException nobodyAsksAnyMore) {
            System.exit(0);
        }
    }

    private static Answer answer(Order order) {
        try {
            return Answer.of(done(order));
        } catch (Unreadable e) {
            return Answer.of(e.trouble());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Answer.of(Trouble.UNREADABLE);
        }
    }

    private static byte[] done(Order order) throws IOException {
        return switch (order.task()) {
            case READ -> JsonMapper.shared().writeValueAsBytes(Inspection.of(order.bytes()));
            case OPEN -> Inspection.opened(order.bytes(), order.path());
            case PICTURE -> Pictures.of(order.bytes(), order.page(), order.width());
        };
    }
}
