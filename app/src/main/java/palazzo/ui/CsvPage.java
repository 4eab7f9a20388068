// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

/**
 * A list to be taken away: its columns and all its rows, as CSV in the reader's language.
 *
 * @param name of the file, without ending
 */
record CsvPage(String name, ListPage list) {}
