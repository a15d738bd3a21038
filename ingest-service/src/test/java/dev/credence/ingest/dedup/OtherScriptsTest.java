package dev.credence.ingest.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.LinkKind;
import dev.credence.ingest.text.Normaliser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Copies, rewrites, shared quotations and independent accounts in five languages. */
class OtherScriptsTest {

  @SuppressWarnings("ImmutableEnumChecker") // all lists are made by List.of
  private enum Language {
    RUSSIAN(
        " ",
        List.of(
            "Порт Варнели закрыт для грузовых судов с вечера понедельника после того, как шторм"
                + " повредил главный причал и два портальных крана.",
            "По данным администрации, на рейде стоят двадцать шесть кораблей, часть из них везёт"
                + " зерно и удобрения.",
            "Ремонтные бригады работают круглосуточно, однако водолазы смогут осмотреть опоры"
                + " причала не раньше четверга, когда стихнет ветер.",
            "Тем временем железная дорога остановила приём вагонов на соседней станции Озерки, где"
                + " уже скопилось более четырёхсот платформ с контейнерами.",
            "Управление порта просит владельцев грузов следить за объявлениями и не"
                + " отправлять новые составы, пока не будет составлено расписание разгрузки."),
        "«Мы понимаем, что каждый день простоя обходится перевозчикам очень дорого, но"
            + " безопасность людей для нас важнее любых сроков, и ни один корабль не подойдёт к"
            + " причалу, пока инженеры не подпишут заключение о его прочности»",
        ", — заявил начальник порта Игорь Саламов.",
        List.of(
            "Шторм вывел из строя крупнейшую гавань края: суда с грузом туда больше не пускают.",
            "Очередь на входе растёт, моряки ждут новостей и экономят топливо.",
            "Когда возобновится работа, власти пока сказать не могут."),
        List.of(
            "Из-за непогоды на побережье уже третий день не могут разгрузиться сухогрузы,"
                + " рассказали нашей редакции моряки.",
            "Капитан одного из них жалуется, что запас пресной воды подходит к концу, а ответа от"
                + " диспетчеров всё нет.",
            "Местные рыбаки говорят, что подобного ветра здесь не видели лет пятнадцать; волны"
                + " перехлёстывали через мол и унесли несколько лодок.",
            "Экспортёры подсчитывают убытки и просят правительство временно открыть запасную гавань"
                + " в посёлке Лукино.",
            "Синоптики обещают, что к выходным море успокоится и движение наладится.",
            "Жители окрестных улиц тем временем помогают морякам: носят на берег хлеб,"
                + " горячий чай и тёплые одеяла."),
        List.of("вечера понедельника", "утра вторника", "водолазы", "специалисты", "ё", "е")),

    ARABIC(
        " ",
        List.of(
            "أغلقت السلطات ميناء فارنيلي أمام سفن الشحن منذ مساء الاثنين بعد أن ألحقت عاصفة قوية"
                + " أضرارا بالرصيف الرئيسي وبرافعتين كبيرتين.",
            "وقالت إدارة الميناء إن ستا وعشرين سفينة تنتظر في عرض البحر، وبعضها يحمل القمح"
                + " والأسمدة إلى المحافظات الداخلية.",
            "وتعمل فرق الإصلاح على مدار الساعة، غير أن الغواصين لن يتمكنوا من فحص أعمدة الرصيف قبل"
                + " يوم الخميس حين تهدأ الرياح.",
            "وفي الوقت نفسه أوقفت السكك الحديدية استقبال العربات في محطة البحيرات المجاورة حيث"
                + " تراكمت أكثر من أربعمئة حاوية.",
            "ودعت الإدارة أصحاب البضائع إلى متابعة الإعلانات وعدم إرسال شحنات جديدة حتى"
                + " يصدر جدول التفريغ."),
        "«نحن ندرك أن كل يوم من التوقف يكلف شركات النقل أموالا طائلة، لكن سلامة الناس أهم عندنا من"
            + " أي موعد، ولن تقترب أي سفينة من الرصيف قبل أن يوقع المهندسون تقريرا يؤكد متانته"
            + " وقدرته على تحمل الأحمال الثقيلة»",
        "، بحسب ما قال مدير الميناء سالم الورداني.",
        List.of(
            "عطلت الأحوال الجوية السيئة أكبر مرافئ الإقليم ولم تعد البواخر تدخله.",
            "ويزداد الطابور عند المدخل بينما يترقب البحارة أي خبر جديد عن الفتح.",
            "ولا يعرف أحد حتى اللحظة موعد عودة الحركة إلى طبيعتها."),
        List.of(
            "لليوم الثالث على التوالي يعجز بحارة عن تفريغ بضائعهم على الساحل بسبب سوء الطقس، كما"
                + " رووا لمراسلنا.",
            "ويشكو قبطان إحدى البواخر من أن مياه الشرب توشك على النفاد ولم يصله أي رد من مركز"
                + " المراقبة.",
            "ويقول صيادون من أهل المنطقة إنهم لم يشهدوا مثل هذه الرياح منذ خمسة عشر عاما، وإن"
                + " الأمواج جرفت عددا من قواربهم.",
            "أما المصدرون فيحصون خسائرهم ويطالبون الحكومة بفتح مرفأ بديل مؤقت في بلدة لوكين.",
            "ويتوقع خبراء الأرصاد أن يهدأ البحر مع نهاية الأسبوع وتتحسن الرؤية.",
            "وفي هذه الأثناء يحمل سكان الأحياء القريبة الخبز والشاي الساخن والبطانيات إلى"
                + " البحارة على الشاطئ."),
        List.of(
            "مساء الاثنين",
            "صباح الثلاثاء",
            "الغواصين",
            "الخبراء",
            "أ",
            "ا",
            "الميناء",
            "المينـاء")),

    PERSIAN(
        " ",
        List.of(
            "بندر وارنلی از شامگاه دوشنبه به روی کشتی‌های باری بسته شده است، زیرا توفان به اسکله"
                + " اصلی و دو جرثقیل بزرگ آسیب زده است.",
            "به گفته اداره بندر، بیست و شش کشتی در لنگرگاه منتظر مانده‌اند و برخی از آن‌ها گندم و"
                + " کود شیمیایی حمل می‌کنند.",
            "گروه‌های تعمیر شبانه‌روز کار می‌کنند، اما غواصان پیش از پنجشنبه که باد آرام می‌شود"
                + " نمی‌توانند پایه‌های اسکله را بررسی کنند.",
            "در همین حال راه‌آهن پذیرش واگن در ایستگاه همسایه دریاچه را متوقف کرده و بیش از چهارصد"
                + " کانتینر در آنجا انباشته شده است.",
            "اداره بندر از صاحبان کالا خواسته است اطلاعیه‌ها را دنبال کنند و تا اعلام برنامه"
                + " تخلیه محموله تازه‌ای نفرستند."),
        "«ما می‌دانیم که هر روز توقف برای شرکت‌های حمل و نقل بسیار گران تمام می‌شود، ولی جان مردم"
            + " برای ما از هر موعدی مهم‌تر است و تا زمانی که مهندسان گزارش استحکام آن را امضا نکنند"
            + " هیچ کشتی به اسکله نزدیک نخواهد شد»",
        "، این را رئیس بندر بهرام سلامی گفت.",
        List.of(
            "توفان بزرگترین لنگرگاه استان را از کار انداخت و دیگر محموله‌ای وارد آن نمی‌شود.",
            "صف پشت ورودی درازتر می‌شود و ملوانان چشم به راه خبر تازه‌اند.",
            "هنوز کسی نمی‌داند رفت و آمد چه وقت از سر گرفته خواهد شد."),
        List.of(
            "ملوانان به خبرنگار ما گفتند که به سبب هوای بد سه روز است نمی‌توانند بار خود را در ساحل"
                + " خالی کنند.",
            "ناخدای یکی از این شناورها گلایه دارد که آب آشامیدنی رو به پایان است و مرکز کنترل پاسخی"
                + " نداده است.",
            "ماهیگیران محلی می‌گویند پانزده سال است چنین بادی ندیده‌اند و موج‌ها چند قایق را با خود"
                + " برده است.",
            "صادرکنندگان زیان خود را حساب می‌کنند و از دولت می‌خواهند لنگرگاه جایگزینی در شهرک"
                + " لوکین باز کند.",
            "هواشناسان پیش‌بینی می‌کنند که دریا تا پایان هفته آرام خواهد گرفت.",
            "در این میان ساکنان محله‌های نزدیک برای ملوانان نان و چای داغ و پتو به ساحل می‌برند."),
        List.of(
            "شامگاه دوشنبه",
            "بامداد سه‌شنبه",
            "غواصان",
            "کارشناسان",
            "می‌",
            "می ",
            "ی",
            "ي",
            "ک",
            "ك")),

    CHINESE(
        "",
        List.of(
            "受强风暴影响，瓦内里港自周一晚间起对所有货轮关闭，主码头和两台大型起重机严重受损。",
            "港务局表示，目前有二十六艘船只停泊在外海等候，其中一部分装载着小麦和化肥。",
            "抢修队伍昼夜不停地工作，但潜水员最早要到周四风力减弱之后才能检查码头的桥墩。",
            "与此同时，铁路部门已停止邻近的湖滨车站接收货车，那里积压了四百多个集装箱。",
            "港务局呼吁货主留意最新公告，在卸货时间表公布以前不要再发运新的货物。"),
        "“我们明白，停工一天就会给运输公司造成很大的损失，但是对我们来说，人员的安全比任何期限都重要，" + "在工程师签署码头坚固程度的报告之前，任何一艘船都不会靠近码头”",
        "，港口负责人沈立南说。",
        List.of(
            "一场风暴使全省最大的海港陷入瘫痪，载货的船舶再也无法进入。", "入口处排队的队伍越来越长，海员们焦急地等待最新消息。", "何时能够恢复通航，当局至今没有给出答案。"),
        List.of(
            "几位海员告诉本报记者，由于天气恶劣，他们已经连续三天无法在岸边卸货。",
            "一名船长抱怨说，船上的淡水快要用完了，可是调度中心一直没有回应。",
            "当地渔民称，十五年来从未见过这么大的风，海浪越过防波堤，卷走了好几条小渔船。",
            "出口商正在计算亏损，并请求政府临时开放卢金镇的备用港湾。",
            "气象专家预计，到了周末海面将会平静下来。",
            "附近街区的居民则把面包、热茶和毛毯送到岸边，帮助滞留的海员。"),
        List.of("周一晚间", "周二清晨", "潜水员", "专业人员")),

    THAI(
        " ",
        List.of(
            "ท่าเรือวาร์เนลีปิดรับเรือสินค้าตั้งแต่คืนวันจันทร์"
                + " หลังพายุรุนแรงสร้างความเสียหายแก่ท่าเทียบเรือหลักและปั้นจั่นขนาดใหญ่สองตัว",
            "สำนักงานท่าเรือระบุว่ามีเรือยี่สิบหกลำจอดรออยู่กลางทะเล"
                + " บางลำบรรทุกข้าวสาลีและปุ๋ยเคมี",
            "ทีมซ่อมแซมทำงานตลอดทั้งวันทั้งคืน"
                + " แต่นักประดาน้ำจะตรวจสอบเสาของท่าเทียบเรือ"
                + "ได้อย่างเร็วที่สุดในวันพฤหัสบดีเมื่อลมสงบลง",
            "ขณะเดียวกันการรถไฟได้หยุดรับตู้สินค้าที่สถานีริมทะเลสาบใกล้เคียง"
                + " ซึ่งมีตู้สินค้าตกค้างมากกว่าสี่ร้อยตู้",
            "สำนักงานท่าเรือขอให้เจ้าของสินค้าติดตามประกาศ"
                + " และอย่าเพิ่งส่งสินค้าชุดใหม่จนกว่าจะมีตารางขนถ่าย"),
        "“เราเข้าใจดีว่าการหยุดงานแต่ละวันทำให้บริษัทขนส่งสูญเสียเงินจำนวนมาก"
            + " แต่ความปลอดภัยของประชาชน"
            + "สำคัญกว่ากำหนดเวลาใด ๆ"
            + " และจะไม่มีเรือลำใดเข้าใกล้ท่าจนกว่าวิศวกรจะลงนามในรายงานรับรองความแข็งแรง”",
        " นายสมหวัง วารีเลิศ ผู้อำนวยการท่าเรือกล่าว",
        List.of(
            "ลมแรงทำให้ท่าจอดเรือใหญ่ที่สุดของภูมิภาคใช้การไม่ได้ เรือบรรทุกเข้าไปไม่ได้อีกแล้ว",
            "แถวรอหน้าปากอ่าวยาวขึ้นเรื่อย ๆ ลูกเรือต่างเฝ้ารอข่าวใหม่",
            "ทางการยังตอบไม่ได้ว่าจะกลับมาเปิดตามปกติเมื่อไร"),
        List.of(
            "ลูกเรือหลายคนเล่าให้ผู้สื่อข่าวของเราฟังว่า"
                + " อากาศเลวร้ายจนขนของขึ้นฝั่งไม่ได้มาสามวันติดต่อกัน",
            "กัปตันคนหนึ่งบ่นว่าน้ำจืดบนเรือใกล้จะหมด แต่ศูนย์ควบคุมไม่เคยตอบกลับมาเลย",
            "ชาวประมงพื้นบ้านบอกว่าไม่เคยเห็นลมแรงขนาดนี้มาสิบห้าปี"
                + " คลื่นซัดข้ามเขื่อนและพัดเรือเล็กหายไปหลายลำ",
            "ผู้ส่งออกกำลังคำนวณความเสียหาย และขอให้รัฐบาลเปิดอ่าวสำรองที่ตำบลลูคินเป็นการชั่วคราว",
            "นักอุตุนิยมวิทยาคาดว่าทะเลจะสงบภายในสุดสัปดาห์",
            "ระหว่างนี้ชาวบ้านละแวกใกล้เคียงนำขนมปัง ชาร้อน และผ้าห่มไปแจกให้ลูกเรือที่ชายหาด"),
        List.of("คืนวันจันทร์", "เช้าวันอังคาร", "นักประดาน้ำ", "ผู้เชี่ยวชาญ"));

    private final String gap;
    private final List<String> own;
    private final String speech;
    private final String speaker;
    private final List<String> rewritten;
    private final List<String> independent;

    /** In turn what is replaced and what replaces it. */
    private final List<String> edits;

    Language(
        String gap,
        List<String> own,
        String speech,
        String speaker,
        List<String> rewritten,
        List<String> independent,
        List<String> edits) {
      this.gap = gap;
      this.own = own;
      this.speech = speech;
      this.speaker = speaker;
      this.rewritten = rewritten;
      this.independent = independent;
      this.edits = edits;
    }

    private String join(List<String> sentences) {
      return String.join(gap, sentences);
    }

    private String original() {
      return join(
          List.of(own.get(0), own.get(1), speech + speaker, own.get(2), own.get(3), own.get(4)));
    }

    /** With a few words changed, and respelled where the script has several spellings. */
    private String nearCopy() {
      String copy = original();
      for (int i = 0; i < edits.size(); i += 2) {
        copy = copy.replace(edits.get(i), edits.get(i + 1));
      }
      return join(List.of(copy, independent.get(4)));
    }

    private String rewrite() {
      return join(
          List.of(
              rewritten.get(0),
              rewritten.get(1),
              own.get(2),
              own.get(3),
              own.get(4),
              rewritten.get(2)));
    }

    private String ownAccountWithTheSpeech() {
      List<String> sentences = new ArrayList<>(independent);
      sentences.add(2, speech + speaker);
      return join(sentences);
    }

    private String ownAccount() {
      return join(independent);
    }
  }

  private static TextProfile profile(String text) {
    return TextProfile.of(Normaliser.normalise(text));
  }

  private static Measures measures(String a, String b) {
    return Measures.between(profile(a), profile(b));
  }

  private static Optional<LinkKind> link(String a, String b) {
    return LinkRule.between(profile(a), profile(b)).map(MeasuredRelation::kind);
  }

  @ParameterizedTest
  @EnumSource
  void texts_are_long_enough_to_be_linked(Language language) {
    assertTrue(profile(language.original()).wordCount() >= 120);
    assertTrue(profile(language.ownAccount()).wordCount() >= 80);
  }

  @ParameterizedTest
  @EnumSource
  void near_copies_are_near(Language language) {
    Measures measures = measures(language.original(), language.nearCopy());
    assertTrue(measures.jaccard3() >= 0.6, measures::toString);
    assertEquals(Optional.of(LinkKind.NEAR), link(language.original(), language.nearCopy()));
  }

  @ParameterizedTest
  @EnumSource
  void partial_rewrites_are_derived(Language language) {
    Measures measures = measures(language.original(), language.rewrite());
    assertTrue(measures.containment5() >= 0.3, measures::toString);
    assertTrue(measures.narrative5() >= 0.3, measures::toString);
    assertEquals(Optional.of(LinkKind.DERIVED), link(language.original(), language.rewrite()));
  }

  @ParameterizedTest
  @EnumSource
  void reporters_who_quote_one_statement_stay_independent(Language language) {
    Measures measures = measures(language.original(), language.ownAccountWithTheSpeech());
    assertTrue(measures.containment5() >= 0.22, measures::toString);
    assertTrue(measures.narrative5() <= 0.05, measures::toString);
    assertEquals(
        Optional.of(LinkKind.SAME_QUOTATION),
        link(language.original(), language.ownAccountWithTheSpeech()));
  }

  @ParameterizedTest
  @EnumSource
  void independent_accounts_are_not_linked(Language language) {
    Measures measures = measures(language.original(), language.ownAccount());
    assertTrue(measures.containment5() <= 0.02, measures::toString);
    assertEquals(Optional.empty(), link(language.original(), language.ownAccount()));
  }

  @ParameterizedTest
  @EnumSource
  void a_passage_is_cut_into_the_same_words_in_other_surroundings(Language language) {
    String passage = language.join(language.own);
    Set<Long> alone = grams(passage);
    int sentences = language.independent.size();
    for (int i = 0; i < sentences; i++) {
      // Without the marks that part sentences, so that the cuts can run on across the edges.
      String around =
          unmarked(language.independent.get(i))
              + language.gap
              + unmarked(passage)
              + language.gap
              + unmarked(language.independent.get((i + 1) % sentences));
      Set<Long> found = grams(around);
      long shared = alone.stream().filter(found::contains).count();
      assertTrue(shared >= 0.95 * alone.size(), shared + " of " + alone.size());
    }
  }

  private static String unmarked(String sentence) {
    return sentence.substring(0, sentence.length() - (sentence.matches(".*\\p{Po}$") ? 1 : 0));
  }

  private static Set<Long> grams(String text) {
    Set<Long> grams = new HashSet<>();
    for (long gram : profile(text).gram5()) {
      grams.add(gram);
    }
    return grams;
  }
}
