package org.tumen.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Korean names, made up: surnames as often as South Korea's census of 2015 counted them (in ten thousands of 50
 * million), given names of two syllables, each with a rough weight for how often it stands in names of people born in
 * the North.
 */
final class KoreanNames {
    /** A name in Hangul, as the press, the North and the South (revised romanization) spell it. */
    record Name(String hangul, String press, String north, String revised) {
        /** The press's spelling as a slug. */
        String slug() {
            return press.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        }
    }

    private record Syllable(String hangul, String press, String north, String revised, int weight) {}

    private static final List<Syllable> SURNAMES = syllables("""
            김 Kim Kim Gim 1069|이 Lee Ri I 731|박 Park Pak Bak 419|최 Choi Choe Choe 233|정 Jung Jong Jeong 215
            강 Kang Kang Gang 118|조 Cho Jo Jo 106|윤 Yoon Yun Yun 102|장 Jang Jang Jang 99|임 Lim Rim Im 82
            한 Han Han Han 77|오 Oh O O 76|서 Seo So Seo 75|신 Shin Sin Sin 74|권 Kwon Kwon Gwon 71
            황 Hwang Hwang Hwang 70|안 Ahn An An 69|송 Song Song Song 68|전 Jeon Jon Jeon 56|홍 Hong Hong Hong 56
            유 Yoo Yu Yu 64|고 Ko Ko Go 47|문 Moon Mun Mun 46|양 Yang Yang Yang 46|손 Son Son Son 46
            배 Bae Pae Bae 40|백 Baek Paek Baek 38|허 Heo Ho Heo 33|남 Nam Nam Nam 28|심 Shim Sim Sim 27
            노 Noh Ro No 26|하 Ha Ha Ha 23|곽 Kwak Kwak Gwak 20|성 Sung Song Seong 20|차 Cha Cha Cha 19
            주 Joo Ju Ju 19|우 Woo U U 19|구 Koo Ku Gu 19|라 Ra Ra Na 18|민 Min Min Min 17
            지 Ji Ji Ji 16|진 Jin Jin Jin 16|엄 Um Om Eom 14|원 Won Won Won 13|채 Chae Chae Chae 13
            천 Chun Chon Cheon 12|방 Bang Pang Bang 10|공 Kong Kong Gong 9|현 Hyun Hyon Hyeon 9|함 Ham Ham Ham 8
            """);
    private static final List<Syllable> SYLLABLES = syllables("""
            철 chol chol cheol 60|영 young yong yeong 60|성 sung song seong 50|광 kwang kwang gwang 35
            명 myong myong myeong 35|진 jin jin jin 40|수 soo su su 35|호 ho ho ho 35|일 il il il 30
            국 kuk kuk guk 22|남 nam nam nam 25|혁 hyok hyok hyeok 28|학 hak hak hak 20|용 yong ryong yong 25
            현 hyun hyon hyeon 25|옥 ok ok ok 40|순 soon sun sun 40|희 hee hui hui 35|숙 sook suk suk 30
            금 keum kum geum 28|미 mi mi mi 28|경 kyung kyong gyeong 30|향 hyang hyang hyang 24|혜 hye hye hye 20
            은 eun un eun 28|정 jung jong jeong 40|애 ae ae ae 15|화 hwa hwa hwa 25|선 sun son seon 28
            연 yeon yon yeon 18|춘 choon chun chun 14|봉 bong pong bong 14|만 man man man 12|길 gil kil gil 15
            동 dong tong dong 16|상 sang sang sang 14|인 in in in 14|원 won won won 14|석 sok sok seok 14
            민 min min min 14|태 tae thae tae 12|창 chang chang chang 12|복 bok pok bok 12|실 sil sil sil 10
            주 joo ju ju 16|란 ran ran ran 14|심 sim sim sim 10|녀 nyo nyo nyeo 10|설 sol sol seol 9
            송 song song song 10|림 rim rim rim 8|권 kwon kwon gwon 8|종 jong jong jong 9|승 seung sung seung 9
            """);
    private static final int SURNAME_WEIGHT = weight(SURNAMES);
    private static final int SYLLABLE_WEIGHT = weight(SYLLABLES);

    private KoreanNames() {}

    static Name of(Chance chance) {
        Syllable surname = one(SURNAMES, chance.below(SURNAME_WEIGHT));
        Syllable first = one(SYLLABLES, chance.below(SYLLABLE_WEIGHT));
        Syllable second = one(SYLLABLES, chance.below(SYLLABLE_WEIGHT));
        return new Name(
                surname.hangul + first.hangul + second.hangul,
                surname.press + " " + capital(first.press) + "-" + second.press,
                surname.north + " " + capital(first.north) + " " + capital(second.north),
                surname.revised + " " + capital(first.revised) + second.revised);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Syllable one(List<Syllable> syllables, int at) {
        int left = at;
        for (Syllable syllable : syllables) {
            left -= syllable.weight;
            if (left < 0) {
                return syllable;
            }
        }
        throw new IllegalStateException("The weights add up to less than " + at + ".");
    }

    private static int weight(List<Syllable> syllables) {
        return syllables.stream().mapToInt(Syllable::weight).sum();
    }

    private static List<Syllable> syllables(String table) {
        List<Syllable> syllables = new ArrayList<>();
        for (String entry : table.strip().split("[|\n]")) {
            String[] words = entry.strip().split(" ");
            syllables.add(new Syllable(words[0], words[1], words[2], words[3], Integer.parseInt(words[4])));
        }
        return List.copyOf(syllables);
    }
}
