// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive;

import java.time.LocalDate;

/** The city wrote a version of a sheet. Told within the transaction that writes it. */
public record SheetWritten(String name, LocalDate firstDay) {}
