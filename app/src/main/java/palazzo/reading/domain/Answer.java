// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import palazzo.reading.Trouble;
import palazzo.reading.Unreadable;

/** What the reading process answers. @param trouble why there are no bytes; null where there are */
record Answer(@Nullable Trouble trouble, byte[] bytes) {

    /** More than this no process answers that is in its right mind. */
    private static final int LONGEST = 100_000_000;

    static Answer of(byte[] bytes) {
        return new Answer(null, bytes);
    }

    static Answer of(Trouble trouble) {
        return new Answer(trouble, new byte[0]);
    }

    /** @throws Unreadable where there are none */
    byte[] required() {
        if (trouble != null) {
            throw new Unreadable(trouble);
        }
        return bytes;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(trouble == null ? "" : trouble.name());
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    static Answer read(DataInputStream in) throws IOException {
        String trouble = in.readUTF();
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("an answer of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the answer ends after " + bytes.length + " of " + length + " bytes");
        }
        return new Answer(trouble.isEmpty() ? null : Trouble.valueOf(trouble), bytes);
    }
}
