package uk.guildhall.crm.access.address;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.AddressValueException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressSeqRange;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Optional;

/**
 * Network addresses that follow one another, of IPv4 or IPv6: one, a block such as {@code 192.0.2.0/24}, or from one to
 * another ({@code 192.0.2.10-192.0.2.20}).
 */
public final class AddressSpan {
    private static final int LONGEST = 100;
    private static final int NETWORK_OF_IPV6 = 64;

    /** Nothing but whole addresses, with or without the length of their network. */
    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowMask(false)
            .allowWildcardedSeparator(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .allowBase85(false)
            .getParentBuilder()
            .toParams();

    private final IPAddressSeqRange range;
    private final String text;

    private AddressSpan(IPAddressSeqRange range, String text) {
        this.range = range;
        this.text = text;
    }

    /** Reads what a person typed; empty where it is none of the three. */
    public static Optional<AddressSpan> of(String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String[] ends = typed.strip().split("\\s*[-–]\\s*", -1);
        try {
            if (ends.length == 1) {
                return address(ends[0]).map(AddressSpan::block);
            } else if (ends.length == 2) {
                return address(ends[0])
                        .filter(first -> !first.isPrefixed())
                        .flatMap(first -> address(ends[1])
                                .filter(last -> !last.isPrefixed() && last.getIPVersion() == first.getIPVersion())
                                .filter(last -> first.compareTo(last) <= 0)
                                .map(last -> between(first, last)));
            }
        } catch (AddressValueException wrong) {
            // Answered below.
        }
        return Optional.empty();
    }

    private static AddressSpan block(IPAddress address) {
        IPAddress block = address.isPrefixed() ? address.toPrefixBlock() : address;
        IPAddressSeqRange range = block.toSequentialRange();
        boolean one = !range.isMultiple();
        return new AddressSpan(
                range, one ? range.getLower().withoutPrefixLength().toCanonicalString() : block.toCanonicalString());
    }

    private static AddressSpan between(IPAddress first, IPAddress last) {
        return new AddressSpan(first.spanWithRange(last), first.toCanonicalString() + "-" + last.toCanonicalString());
    }

    /** Whether the address, as the server saw it, lies in it. */
    public boolean contains(String ip) {
        return address(ip).filter(range::contains).isPresent();
    }

    /** Whether it is a single address. */
    public boolean isOne() {
        return !range.isMultiple();
    }

    /** Whether it is every address there is, and keeps nobody out. */
    public boolean isEverything() {
        return range.getLower().isZero() && range.getUpper().isMax();
    }

    /** The one way to write it, as it is stored. */
    public String text() {
        return text;
    }

    /** Whether two addresses are of the same household: the same, or the same /64 of IPv6, whose other half changes. */
    public static boolean isSamePlace(String one, String other) {
        Optional<IPAddress> first = address(one);
        Optional<IPAddress> second = address(other);
        if (first.isEmpty() || second.isEmpty()) {
            return one != null && one.equals(other);
        }
        return place(first.get()).equals(place(second.get()));
    }

    private static IPAddress place(IPAddress address) {
        return address.isIPv6() ? address.toPrefixBlock(NETWORK_OF_IPV6) : address;
    }

    /** An address of IPv4 that came written as one of IPv6 is that of IPv4. */
    private static Optional<IPAddress> address(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String bare = text.strip().replaceFirst("^\\[(.*)]$", "$1");
        IPAddress address = new IPAddressString(bare, STRICT).getAddress();
        if (address != null && address.isIPv6() && address.toIPv6().isIPv4Mapped() && !address.isPrefixed()) {
            return Optional.of(address.toIPv6().getEmbeddedIPv4Address());
        }
        return Optional.ofNullable(address);
    }
}
