// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page is made smaller by halves, whatever its sides are. */
class PicturesTests {

    @ParameterizedTest
    @CsvSource({"2481,3507,500", "2480,3508,500", "3,5,1", "7015,4961,900", "400,300,500"})
    void aPageOfAnySidesFits(int width, int height, int side) {
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage small = Pictures.smaller(page, side);
        assertThat(Math.max(small.getWidth(), small.getHeight())).isBetween(1, side);
    }
}
