// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What the reading process is asked.
 *
 * @param path to open; empty for other tasks
 * @param page from 0
 * @param width in pixels
 */
record Order(Task task, String path, int page, int width, byte[] bytes) {

    enum Task {
        READ,
        OPEN,
        PICTURE
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(task.name());
        out.writeUTF(path);
        out.writeInt(page);
        out.writeInt(width);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    static Order read(DataInputStream in) throws IOException {
        return new Order(
                Task.valueOf(in.readUTF()), in.readUTF(), in.readInt(), in.readInt(), in.readNBytes(in.readInt()));
    }
}
