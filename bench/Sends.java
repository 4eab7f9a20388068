// SPDX-License-Identifier: EUPL-1.2
import java.nio.file.Path;
import palazzo.tenancy.Jobs;

/** The victim of {@link Sent}: lets replies leave and sends them, both at once as the house does, until it is killed. */
final class Sends {

    public static void main(String[] args) {
        House house = new House(Path.of(args[0]));
        Taken.freeLeases(house);
        Jobs jobs = house.bean(Jobs.class);
        System.out.println("ready");
        Thread.ofPlatform().start(() -> forEver(jobs, "letters.leave"));
        forEver(jobs, "mail.send");
    }

    private static void forEver(Jobs jobs, String job) {
        while (true) {
            jobs.run(job);
        }
    }
}
