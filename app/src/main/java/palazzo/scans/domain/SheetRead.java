// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.util.List;

/**
 * A page as it was read out of its file.
 *
 * @param number its place in the file, from 1
 * @param width in dots
 * @param askew by how many degrees it was turned to lie level
 * @param ink share of its dots that are dark
 * @param marks what its QR codes say
 * @param picture upright, JPEG
 * @param view the same, small enough for a screen
 */
record SheetRead(
        int number, int width, int height, double askew, double ink, List<String> marks, byte[] picture, byte[] view) {}
