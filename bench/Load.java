// SPDX-License-Identifier: EUPL-1.2
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Registers with eight hands until it is killed, and says each number as soon as its commit came back. */
final class Load {

    private static final int HANDS = 8;

    public static void main(String[] args) {
        House house = new House(Path.of(args[0]));
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            System.out.println("ready");
            for (int i = 0; i < HANDS; i++) {
                hands.execute(() -> {
                    while (true) {
                        var number = house.register();
                        System.out.println("has " + number.number() + " " + number.id());
                    }
                });
            }
        }
    }
}
