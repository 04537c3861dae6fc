package uk.guildhall.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.guildhall.crm.council.Nation;
import uk.guildhall.crm.council.SecurityLevel;

/**
 * An invented council and its country: its brand, its towns with postcodes of an area that Royal Mail does not use, and
 * the mixture of people who live there. One file each under {@code demo/councils}.
 *
 * @param pools which stocks of names its people have, by how many of them
 * @param languages the share of a stock's people who prefer their own language, by its ISO 639-1 code
 */
public record DemoCouncil(
        String code,
        String name,
        String nameCy,
        String gss,
        Nation nation,
        SecurityLevel level,
        List<String> hosts,
        Brand brand,
        Area area,
        Map<String, Integer> pools,
        Map<String, Double> languages) {

    /** How the council looks and how it is reached. */
    public record Brand(
            String brandColour,
            String accentColour,
            String strapline,
            String straplineCy,
            String phone,
            String phoneMinicom,
            String email,
            String address,
            String openingHours,
            String openingHoursCy,
            String website) {}

    /** @param dialling a dialling code of which Ofcom gives nobody a number */
    public record Area(String postcodeArea, String dialling, List<Town> towns, Streets streets) {}

    /** @param districts numbers of its postcode districts */
    public record Town(String name, double latitude, double longitude, int weight, List<Integer> districts) {}

    public record Streets(List<String> names, List<String> kinds) {}

    /** All demo councils, in the order of {@code demo/councils.json}. */
    public static List<DemoCouncil> all() {
        return DemoFiles.read("councils.json", new TypeReference<List<String>>() {}).stream()
                .map(DemoCouncil::read)
                .toList();
    }

    public static DemoCouncil read(String code) {
        return DemoFiles.read("councils/" + code + ".json", new TypeReference<>() {});
    }

    /** The council's logo as SVG, where one has been drawn. */
    public Optional<String> logo() {
        return DemoFiles.text("brand/" + code + ".svg");
    }
}
