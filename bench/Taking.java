// SPDX-License-Identifier: EUPL-1.2
import java.nio.file.Path;
import palazzo.tenancy.Jobs;

/** The victim of {@link Taken}: takes in what lies in the folder for mail, again and again, until it is killed. */
final class Taking {

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        House house = new House(folder, "--palazzo.mail.pickup=" + folder.resolve("pickup"));
        Taken.freeLeases(house);
        System.out.println("ready");
        while (true) {
            house.bean(Jobs.class).run("mail.fetch");
            Thread.sleep(50);
        }
    }
}
