package org.tumen.db;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumen.db.Database.Login;

/**
 * The role that may only select. Its password is derived from the owner's, so that every server of one database
 * has the same. It is granted once, before the first migration and by default privileges, so that a migration may
 * revoke what readers must not see.
 */
final class Reader {
    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);
    private static final String ROLE = "tumen_reader";

    private Reader() {}

    /** Gives the database with its reader; with the owner as reader, and a logged line, where no role can be made. */
    static Database prepare(Database database, Connection connection) {
        var reader = new Login(ROLE, password(database.owner()));
        try {
            create(connection);
            if (!enters(database, reader)) {
                connection
                        .unwrap(PGConnection.class)
                        .alterUserPassword(ROLE, reader.password().toCharArray(), "scram-sha-256");
            }
            grant(connection);
        } catch (SQLException refused) {
            LOG.debug("role refused", refused);
        }
        if (enters(database, reader)) {
            return database.withReader(reader);
        }
        LOG.warn(
                "the role {} cannot be made, reads go as {}",
                ROLE,
                database.owner().user());
        return database.withReader(database.owner());
    }

    private static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (holds(statement, "select exists (select from pg_roles where rolname = '" + ROLE + "')")) {
                return;
            }
            statement.execute("create role " + ROLE + " login");
            statement.execute("alter role " + ROLE + " set default_transaction_read_only = on");
        }
    }

    private static void grant(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (holds(statement, """
                    select exists (
                        select from pg_default_acl, aclexplode(defaclacl) acl
                        where acl.grantee = 'tumen_reader'::regrole and defaclrole = current_user::regrole)""")) {
                return;
            }
            statement.execute("grant usage on schema public to " + ROLE);
            statement.execute("grant select on all tables in schema public to " + ROLE);
            statement.execute("alter default privileges in schema public grant select on tables to " + ROLE);
        }
    }

    private static boolean holds(Statement statement, String question) throws SQLException {
        try (var rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static boolean enters(Database database, Login reader) {
        try (var connection = database.connect(reader)) {
            return connection.isValid(Database.CONNECT_SECONDS);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static String password(Login owner) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("tumen:" + owner.password()).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(ROLE.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HmacSHA256", missing);
        }
    }
}
