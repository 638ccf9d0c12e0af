package org.ridgeline.read.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GarbledTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Торецьк ! UTF-8 ! windows-1252",
        "Яр ! UTF-8 ! windows-1252",
        "Київ ! UTF-8 ! ISO-8859-1",
        "Ländle ! UTF-8 ! windows-1252",
        "Łódź ! UTF-8 ! windows-1252",
        "Şuşa ! UTF-8 ! windows-1252",
        "Ստեփանակերտ ! UTF-8 ! windows-1252",
        "დონეცკი ! UTF-8 ! windows-1252",
        "القاهرة ! UTF-8 ! ISO-8859-1",
        "ירושלים ! UTF-8 ! windows-1252",
        "頓涅茨克 ! UTF-8 ! windows-1252",
        "Hà Nội ! UTF-8 ! windows-1252",
        "5 км² від “міста” ! UTF-8 ! windows-1252",
        "Торецьк ! UTF-8 ! windows-1251",
        "Горловка ! UTF-8 ! windows-1251",
        "ТОРЕЦЬК ! UTF-8 ! windows-1251",
        "the town’s edge ! UTF-8 ! windows-1251",
        "Բերդ ! UTF-8 ! windows-1251",
        "ירושלים ! UTF-8 ! windows-1251",
        "დონეცკი ! UTF-8 ! windows-1251",
        "Торецьк ! windows-1251 ! windows-1252",
        "Горловка ! windows-1251 ! ISO-8859-1",
        "Україна ! windows-1251 ! windows-1252",
        "Киев и Донецк ! windows-1251 ! windows-1252",
        "Горловка ! KOI8-U ! ISO-8859-1",
        "ОБСТРЕЛЯНО СЕЛО ! windows-1251 ! windows-1252",
      })
  void textThatWasOpenedInAnotherEncodingIsTold(String text, String saved, String opened) {
    var garbled = new String(text.getBytes(Charset.forName(saved)), Charset.forName(opened));

    assertThat(GarbledText.of(garbled)).as(garbled).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Город ! UTF-8 ! windows-1251 ! 'Р“РѕСЂРѕРґ' is 'Город'",
        "Город ! windows-1251 ! windows-1252 ! 'Ãîðîä' is 'Город'",
        "Торецьк ! windows-1251 ! windows-1252 ! 'Òîðåöüê' is 'Торецьк'",
        "Город ! KOI8-R ! windows-1252 ! 'çÏÒÏÄ' is 'Город'",
      })
  void whatWasMeantIsSaid(String text, String saved, String opened, String told) {
    var garbled = new String(text.getBytes(Charset.forName(saved)), Charset.forName(opened));

    assertThat(GarbledText.of(garbled))
        .contains(told + ", saved in one encoding and opened in another; write it anew");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Торецьк", "Мюнхен"})
  void whatWentWrongTwiceIsReadBackTwice(String text) {
    var once = new String(text.getBytes(UTF_8), ISO_8859_1);
    var twice = new String(once.getBytes(UTF_8), ISO_8859_1);

    assertThat(GarbledText.of(twice).orElseThrow()).contains(text.substring(text.length() - 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tor???sk", "М??хен", "????? ????", "\"????\"", "said: ??????."})
  void lettersThatBecameQuestionMarksAreTold(String text) {
    assertThat(GarbledText.of(text).orElseThrow()).contains("stands where letters were lost");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What???? Really?? Yes?",
        "Is it held??? Nobody knows.",
        "https://example.org/a???b?c=????",
        "Рівне, Сімферополь, «Рівне» та РІВНЕ; СІРІ, ВИРІС… «ВУЛИЦЯ РІЗДВЯНА», СЄВЄРОДОНЕЦЬК",
        "Надії армії на дії в Марії, Софії та Азії; їїє; М’ясне, з’їзд — «Укрінформ».",
        "Ёлки, Рёбра, СЁЛА, Сёстры; «Рёв» №5, в №7; в «Известиях»",
        "Њујорк, Сјеница, Рађевац, СЉЕМЕ, Ђорђе, Ћуприја, Љиг, Џеп, РЈЕЧИЦА",
        "Ѓорче Петров, Ќе, Ѕвезда",
        "Гродна, Ўздзенскі раён, СЎЕТА",
        "Şuşa, Xankəndi, Ağdam, Füzuli, İsmayıllı, ÇÖL, ŞƏHƏR",
        "Ստեփանակերտ, Շուշի։ Քարին տակ՝ «գյուղ»",
        "დონეცკი, თბილისი – „ქალაქი“",
        "قصف الجيش مدينة حلب، «وقال» المتحدث",
        "ירושלים – \"העיר\" ת״א",
        "می‌خواهم به تهران بروم",
        "दोनेत्स्क में क्‍या हुआ",
        "Đà Nẵng, Huế, ĐẶNG, TÂY NINH, Ẩm thực, À, Ừ",
        "« voilà… », « été », «\u00A0voilé…\u00A0», Île-d’Aÿ, créée, ŒUVRÉ, L’ÂGE, «\u00A0ALLÉ\u00A0», naïve",
        "São João da Madeira, IRMÃ», «ALEMÃ», NÃO, MAÇÃ…, Ão, ÕÃ, pães, ÓRGÃ’",
        "Åland, «Å», ÅÄÖ åäö æøå ÆØÅ, Malmö»",
        "Þingvellir, bæði, óæðri, Ð, «BRÁл",
        "öö, jäääär, töö, äöü, ÄÖÜ, äöüß, «Fuß», »Spaß«, Straße…, GROß®",
        "CAFɮ, École",
        "ESPAÑA, «AÑ», ¿Qué?, años¿, 5º, 3ª, NÚMERO Nº 5",
        "日本語 頓涅茨克 도네츠크",
        "Łódź, Gdańsk, ŻÓŁĆ, Ústí nad Labem, České Budějovice",
        "Île de Ré, çà et là, où",
        "Ουκρανία, Κίεβο, ΚΎΠΡΟΣ",
        "ÀÁÂÃÄÅ",
        "😀 € £5 ½ 30° 5′ ±2 ×3",
        "Ñuñoa y Ñá",
        "Ðông Hà",
        "Ĳssel",
        "naïve Ünder €5 “quoted” café’s",
      })
  void honestTextOfAnyLanguageIsLeftAlone(String text) {
    assertThat(GarbledText.of(text)).isEmpty();
  }
}
