// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import palazzo.mail.domain.Mailbox.Account;
import palazzo.mail.domain.Mailbox.Security;

/** A Postfix that delivers and a Dovecot that is read, of Debian's packages, on ports of their own; to be run as root. */
public final class RealMail implements AutoCloseable {

    private final Path folder;
    private final int imap;
    private final int smtp;

    private RealMail(Path folder, int imap, int smtp) {
        this.folder = folder;
        this.imap = imap;
        this.smtp = smtp;
    }

    /** Starts both, with a box for each address. */
    public static RealMail start(String... addresses) {
        try {
            Path folder = Files.createTempDirectory("palazzo-mail");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            RealMail mail = new RealMail(folder, freePort(), freePort());
            mail.startDovecot();
            mail.startPostfix(addresses);
            return mail;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** How the house reaches the box of {@code address}. */
    public Account account(String address) {
        return new Account(
                "Posta vera", address, "127.0.0.1", imap, "127.0.0.1", smtp, Security.NONE, address, "qualsiasi");
    }

    /** Somebody writes. @return the Message-ID */
    public String send(String from, String to, String subject, String body) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(smtp));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress(from));
        message.setRecipients(Message.RecipientType.TO, to);
        message.setSubject(subject, "UTF-8");
        message.setText(body, "UTF-8");
        Transport.send(message);
        return message.getMessageID();
    }

    /** A mail is handed to the server as it is. */
    public void hand(byte[] raw, String to) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", smtp, null, null);
            transport.sendMessage(
                    new MimeMessage(session, new ByteArrayInputStream(raw)),
                    new InternetAddress[] {new InternetAddress(to)});
        }
    }

    /** The last of {@code count} mails in a box; waits until there are so many. */
    public MimeMessage newestOf(int count, String address)
            throws MessagingException, IOException, InterruptedException {
        for (int tries = 0; tries < 60 && subjects(address).size() < count; tries++) {
            Thread.sleep(500);
        }
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", imap, address, "qualsiasi");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                return new MimeMessage((MimeMessage) inbox.getMessage(count));
            }
        }
    }

    /** Subjects of what lies in a box, with the Message-ID each answers; waits until there is something. */
    public List<String> inTheBoxOf(String address) throws MessagingException, InterruptedException {
        for (int tries = 0; tries < 60; tries++) {
            List<String> found = subjects(address);
            if (!found.isEmpty()) {
                return found;
            }
            Thread.sleep(500);
        }
        return List.of();
    }

    private List<String> subjects(String address) throws MessagingException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", imap, address, "qualsiasi");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                List<String> subjects = new ArrayList<>();
                for (Message message : inbox.getMessages()) {
                    subjects.add(message.getSubject() + " " + header(message));
                }
                return subjects;
            }
        }
    }

    private static String header(Message message) throws MessagingException {
        String[] answers = message.getHeader("In-Reply-To");
        return answers == null ? "" : answers[0];
    }

    private void startDovecot() throws IOException {
        Path mail = Files.createDirectories(folder.resolve("mail"));
        run("chown", "nobody:nogroup", mail.toString());
        Files.createDirectories(folder.resolve("dovecot"));
        Files.writeString(
                dovecot(), DOVECOT.replace("@folder", folder.toString()).replace("@port", "" + imap));
        run("dovecot", "-c", dovecot().toString());
    }

    private void startPostfix(String... addresses) throws IOException {
        Path etc = Files.createDirectories(folder.resolve("postfix/etc"));
        Files.createDirectories(folder.resolve("postfix/queue"));
        run(
                "chown",
                "postfix",
                Files.createDirectories(folder.resolve("postfix/data")).toString());
        Files.writeString(etc.resolve("main.cf"), MAIN.replace("@folder", folder.toString()));
        Files.writeString(etc.resolve("master.cf"), MASTER.replace("@port", "" + smtp));
        Files.write(
                etc.resolve("boxes"),
                Arrays.stream(addresses).map(each -> each + " " + each + "/").toList());
        run("postfix", "-c", etc.toString(), "start");
    }

    @Override
    public void close() {
        run("postfix", "-c", folder.resolve("postfix/etc").toString(), "stop");
        run("doveadm", "-c", dovecot().toString(), "stop");
    }

    private Path dovecot() {
        return folder.resolve("dovecot/dovecot.conf");
    }

    private static void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().merge("PATH", ":/usr/sbin", String::concat);
            builder.redirectOutput(Path.of("target", "real-mail.log").toFile());
            Process process = builder.start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(
                        String.join(" ", command) + " fails, see target/real-mail.log; is it root, and are"
                                + " dovecot-imapd and postfix installed?");
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static final String DOVECOT = """
            base_dir = @folder/dovecot/run
            state_dir = @folder/dovecot/run
            log_path = @folder/dovecot/log
            protocols = imap
            listen = 127.0.0.1
            ssl = no
            disable_plaintext_auth = no
            first_valid_uid = 0
            mail_location = maildir:@folder/mail/%u
            default_internal_user = nobody
            default_login_user = nobody
            default_internal_group = nogroup
            passdb {
              driver = static
              args = nopassword=y
            }
            userdb {
              driver = static
              args = uid=nobody gid=nogroup home=@folder/mail/%u
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = @port
              }
              inet_listener imaps {
                port = 0
              }
            }
            """;
    private static final String MAIN = """
            compatibility_level = 3.6
            queue_directory = @folder/postfix/queue
            data_directory = @folder/postfix/data
            daemon_directory = /usr/lib/postfix/sbin
            myhostname = mail.localdomain
            mydestination =
            mynetworks = 127.0.0.0/8
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            virtual_mailbox_domains = comune.example posta.example pec.comune.example pec.montelago.example
            virtual_mailbox_base = @folder/mail
            virtual_mailbox_maps = texthash:@folder/postfix/etc/boxes
            virtual_uid_maps = static:65534
            virtual_gid_maps = static:65534
            virtual_minimum_uid = 1
            smtpd_relay_restrictions = permit_mynetworks, reject
            maillog_file_prefixes = @folder
            maillog_file = @folder/postfix.log
            alias_maps =
            """;
    private static final String MASTER = """
            127.0.0.1:@port inet n - n - - smtpd
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            proxymap unix - - n - - proxymap
            virtual unix - n n - - virtual
            error unix - - n - - error
            retry unix - - n - - error
            anvil unix - - n - 1 anvil
            scache unix - - n - 1 scache
            postlog unix-dgram n - n - 1 postlogd
            tlsmgr unix - - n 1000? 1 tlsmgr
            """;
}
