// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files as Outlook and the Word of last century write them, made byte by byte: no library writes them from nothing. */
public final class OldFiles {

    private static final int TNEF = 0x223E9F78;
    private static final int TITLE = 0x00018010;
    private static final int DATA = 0x0006800F;
    private static final int RENDERING = 0x00069002;
    private static final int RENDERING_LENGTH = 14;

    private static final int PAGE = 512;
    private static final int TEXT = 1024;
    private static final int FIRST_POINTER = 154;
    private static final int STYLES = 64;
    private static final int FONTS = 128;
    private static final int RUNS = 192;
    private static final int PROPERTIES = 256;
    private static final int PIECES = 1024;

    private OldFiles() {}

    /** A {@code winmail.dat} with a file in it (MS-OXTNEF). */
    public static byte[] winmail(String name, byte[] content) {
        ByteBuffer tnef = ByteBuffer.allocate(content.length + 1000).order(ByteOrder.LITTLE_ENDIAN);
        tnef.putInt(TNEF).putShort((short) 1);
        attribute(tnef, RENDERING, new byte[RENDERING_LENGTH]);
        attribute(tnef, TITLE, (name + "\0").getBytes(StandardCharsets.US_ASCII));
        attribute(tnef, DATA, content);
        return Arrays.copyOf(tnef.array(), tnef.position());
    }

    /** What says something of an attachment, with the sum of its bytes. */
    private static void attribute(ByteBuffer tnef, int what, byte[] value) {
        int sum = 0;
        for (byte each : value) {
            sum += each & 0xFF;
        }
        tnef.put((byte) 2).putInt(what).putInt(value.length).put(value).putShort((short) sum);
    }

    /** A mail that was dragged out of Outlook, with a file (MS-OXMSG). */
    public static byte[] msg(String subject, String body, String name, byte[] content) {
        return TheFiles.made(out -> {
            try (POIFSFileSystem file = new POIFSFileSystem()) {
                DirectoryEntry root = file.getRoot();
                put(root, "__properties_version1.0", new byte[32]);
                put(root, "__substg1.0_001A001F", utf16("IPM.Note"));
                put(root, "__substg1.0_0037001F", utf16(subject));
                put(root, "__substg1.0_1000001F", utf16(body));
                DirectoryEntry attached = root.createDirectory("__attach_version1.0_#00000000");
                put(attached, "__properties_version1.0", new byte[8]);
                put(attached, "__substg1.0_3707001F", utf16(name));
                put(attached, "__substg1.0_37010102", content);
                file.writeFilesystem(out);
            }
        });
    }

    /** A text as Word 97 keeps it (MS-DOC): one piece, no format, no style. */
    public static byte[] doc(String text) {
        String words = text + "\r";
        byte[] letters = utf16(words);
        int after = TEXT + Math.max(letters.length, 4096) / PAGE * PAGE;
        ByteBuffer main = ByteBuffer.allocate(after + PAGE).order(ByteOrder.LITTLE_ENDIAN);
        main.putShort(0, (short) 0xA5EC).putShort(2, (short) 0x00C1).putShort(10, (short) 0x0200);
        main.putInt(24, TEXT).putInt(28, TEXT + letters.length);
        main.putShort(32, (short) 14).putShort(62, (short) 22).putInt(64, main.capacity());
        main.putInt(76, words.length()).putShort(152, (short) 0x5D);
        points(main, 1, STYLES, 20);
        points(main, 12, RUNS, 12);
        points(main, 15, FONTS, 4);
        points(main, 31, PROPERTIES, 500);
        points(main, 33, PIECES, 21);
        main.put(TEXT, letters);
        main.putInt(after, TEXT).putInt(after + 4, TEXT + letters.length).put(after + PAGE - 1, (byte) 1);
        return TheFiles.made(out -> {
            try (POIFSFileSystem file = new POIFSFileSystem()) {
                put(file.getRoot(), "WordDocument", main.array());
                put(file.getRoot(), "1Table", table(words.length(), after / PAGE));
                file.writeFilesystem(out);
            }
        });
    }

    private static void points(ByteBuffer main, int which, int at, int length) {
        main.putInt(FIRST_POINTER + 8 * which, at).putInt(FIRST_POINTER + 8 * which + 4, length);
    }

    private static byte[] table(int letters, int page) {
        ByteBuffer table = ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);
        table.putShort(STYLES, (short) 18).putShort(STYLES + 4, (short) 10);
        table.putInt(RUNS, TEXT).putInt(RUNS + 4, TEXT + 2 * letters).putInt(RUNS + 8, page);
        table.put(PIECES, (byte) 2).putInt(PIECES + 1, 16);
        table.putInt(PIECES + 5, 0).putInt(PIECES + 9, letters).putInt(PIECES + 15, TEXT);
        return table.array();
    }

    private static void put(DirectoryEntry folder, String name, byte[] bytes) throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(bytes));
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }
}
