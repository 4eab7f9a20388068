// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading;

/**
 * Reads files that come from strangers. What reads runs in a process of its own with little memory and little time: one
 * that reads for ever, or eats too much, is killed, and the next file is read by a new one. To be called outside a
 * transaction.
 */
public interface Reading {

    /** Which reader this is: what an older one has read is worth reading again. */
    int READER = 3;

    /** What is in {@code bytes}. Never fails because of them: what cannot be read has its {@link Trouble}. */
    Inside read(byte[] bytes);

    /**
     * The bytes of something that lies in {@code bytes}.
     *
     * @param path as {@link Inside.Item} tells it
     * @throws Unreadable where it is not there, or cannot be had
     */
    byte[] open(byte[] bytes, String path);

    /**
     * A page of a PDF or an image as a picture, PNG or JPEG, without anything that was noted in the file.
     *
     * @param page from 0
     * @param width pixels that it has at most
     * @throws Unreadable where none can be made
     */
    byte[] picture(byte[] bytes, int page, int width);
}
