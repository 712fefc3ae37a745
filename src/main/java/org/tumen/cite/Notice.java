package org.tumen.cite;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is said wherever the record is shown: its licence, and whom to ask for a correction or for removal.
 *
 * @param contact an address of mail or of the web, or any other words; null when the operator names nobody
 */
public record Notice(@Nullable String contact) {
    /** The licence of the selection and wording. */
    public static final String LICENCE = "CC BY 4.0";

    public static final String LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/";

    /** The value of a Link header that names the licence (RFC 8288). */
    public static final String LICENCE_LINK = "<" + LICENCE_URL + ">; rel=\"license\"";

    private static final String LICENSED =
            "The selection and the wording of this record are under %s; " + "the reports belong to their publishers.";
    private static final String ASK = " Whoever is named here may ask for a correction or for removal: %s.";
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]+");

    /** As plain text. */
    public String text() {
        return LICENSED.formatted(LICENCE + " (" + LICENCE_URL + ")") + (contact == null ? "" : ASK.formatted(contact));
    }

    /** As HTML, with links where there is something to follow. */
    public String html() {
        return LICENSED.formatted(link(LICENCE_URL, LICENCE).replace("<a", "<a rel=\"license\""))
                + (contact == null ? "" : ASK.formatted(linked(contact)));
    }

    /** The contact as a header can hold it: what is not printable ASCII is percent-encoded; null when there is none. */
    public @Nullable String header() {
        if (contact == null) {
            return null;
        }
        var header = new StringBuilder();
        for (byte octet : contact.getBytes(StandardCharsets.UTF_8)) {
            header.append(octet >= ' ' && octet < 0x7f ? String.valueOf((char) octet) : "%%%02X".formatted(octet));
        }
        return header.toString();
    }

    private static String linked(String contact) {
        if (MAIL.matcher(contact).matches()) {
            return link("mailto:" + contact, contact);
        }
        return WEB.matcher(contact).matches() ? link(contact, contact) : escaped(contact);
    }

    private static String link(String address, String words) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(words) + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
