package org.tumen.db;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumen.db.Database.Login;

/**
 * The role that may only select. Roles belong to all databases of a server, so that it is named after its own. Its password
 * is derived from the owner's, so that every server of one database has the same. It is granted once, by default privileges
 * too; what readers must not see is taken back at each start, for a database may come from a dump or from another owner.
 */
final class Reader {
    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);
    private static final String PREFIX = "tumen_reader_";
    /** The longest name that PostgreSQL keeps whole, in bytes. */
    private static final int LONGEST = 63;

    private Reader() {}

    /**
     * Gives the migrated database with its reader; with the owner as reader, and a logged line, where no role can be made or
     * its password would be known to all.
     */
    static Database prepare(Database database, Connection connection) {
        var owner = database.owner();
        if (owner.password().isEmpty()) {
            LOG.warn("the owner has no password to derive a reader's from, reads go as {}", owner.user());
            return database.withReader(owner);
        }
        var role = role(database.name());
        var reader = new Login(role, password(owner, role));
        SQLException refusal = null;
        try {
            create(connection, role);
            if (refusal(database, reader) != null) {
                connection
                        .unwrap(PGConnection.class)
                        .alterUserPassword(role, reader.password().toCharArray(), "scram-sha-256");
            }
            grant(connection, role);
        } catch (SQLException refused) {
            refusal = refused;
        }
        var closed = refusal(database, reader);
        if (closed == null) {
            return database.withReader(reader);
        }
        LOG.warn(
                "the role {} cannot be used, reads go as {}: {}",
                role,
                owner.user(),
                DatabaseUnavailable.firstLine(refusal == null ? closed : refusal));
        return database.withReader(owner);
    }

    private static String role(String database) {
        var role = PREFIX + database;
        return role.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                ? role
                : PREFIX + UUID.nameUUIDFromBytes(database.getBytes(StandardCharsets.UTF_8));
    }

    private static void create(Connection connection, String role) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (holds(
                    statement,
                    "select exists (select from pg_roles where rolname = " + statement.enquoteLiteral(role) + ")")) {
                return;
            }
            var name = statement.enquoteIdentifier(role, true);
            statement.execute("create role " + name + " login");
            statement.execute("alter role " + name + " set default_transaction_read_only = on");
        }
    }

    /** In one transaction, so that nothing is shown in between. */
    private static void grant(Connection connection, String role) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            var name = statement.enquoteIdentifier(role, true);
            if (!holds(statement, """
                    select exists (
                        select from pg_default_acl, aclexplode(defaclacl) acl join pg_roles r on r.oid = acl.grantee
                        where r.rolname = %s and defaclrole = current_user::regrole)""".formatted(statement.enquoteLiteral(role)))) {
                statement.execute("grant usage on schema public to " + name);
                statement.execute("grant select on all tables in schema public to " + name);
                statement.execute("alter default privileges in schema public grant select on tables to " + name);
            }
            statement.execute("revoke all on secret, tombstone from " + name);
            connection.commit();
        }
    }

    private static boolean holds(Statement statement, String question) throws SQLException {
        try (var rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /** Why the reader cannot connect; null when it can. */
    private static @Nullable SQLException refusal(Database database, Login reader) {
        try (var connection = database.connect(reader)) {
            return connection.isValid(Database.CONNECT_SECONDS)
                    ? null
                    : new SQLException("the connection is of no use");
        } catch (SQLException refused) {
            return refused;
        }
    }

    private static String password(Login owner, String role) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("tumen:" + owner.password()).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HmacSHA256", missing);
        }
    }
}
