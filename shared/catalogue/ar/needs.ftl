# تقييم الاحتياجات: الفجوات (P1.2، P1.5)، المتطلبات (P1.4)، التقرير واعتماداته (P1.6).

### التواقيع والفروق والتعليقات والوثائق (P1.6، P2.7)

signatures = التواقيع
signs-as-focal-point = نقطة الاتصال
signs-as-leadership = قيادة الشريك
signs-as-mentor = المرشد
signs-as-manager = مدير الشراكة
signs-as-nobody = وقّع أيضًا
signer-unnamed = لم يُسمَّ أحد بعد
signer-unnamed-why = من يدير الملف يسمّي من يوقّع هنا.
signer-name = من يوقّع هنا؟
signature-open = لم يوقَّع بعد
signed-on = وُقّع في { $date }
sign-as = التوقيع بصفة { $role }
sign-too = وقّع أنت أيضًا
sign-again = توقيع الحالة الراهنة
signed = وُقّع كما تراه الآن
signature-withdraw = سحب توقيعي
signature-withdrawn = سُحب توقيعك
signature-note = ملاحظة مع توقيعك
signature-note-example = موافق، مع ميزانية السنة القادمة
signature-not-genuine = غير صحيح
signature-not-genuine-why = كتب شخص آخر هذا باسم { $name }، فلا يُعتد به.
signature-unknown-version = لم يصل ما وُقّع إلى هذا الجهاز، فلا يمكن مقارنته.
changed-since-signed = { $count ->
    [one] تغيّر منذ التوقيع: فرق واحد
    [two] تغيّر منذ التوقيع: فرقان
    [few] تغيّر منذ التوقيع: { $count } فروق
   *[other] تغيّر منذ التوقيع: { $count } فرقًا
}
unchanged-since-signed = لم يتغيّر شيء منذ ذلك الحين
difference-before = قبل:
difference-now = الآن:
difference-added = أُضيف: { $kind }
difference-removed = أُزيل: { $kind }
difference-moved = نُقل إلى موضع آخر
difference-other = شيء آخر
comments = التعليقات
comment-add = قل رأيك فيه
commented = أُضيف تعليقك
comments-none = لم يقل أحد شيئًا بعد.
paper-whole = اعرض الكل
paper-print = طباعة
paper-save = حفظ بصيغة Markdown
yes = نعم
no = لا
kind-gap = فجوة
kind-requirement = متطلب
kind-needed = مستوى مطلوب
kind-needs-report = تقرير الاحتياجات
kind-signature = توقيع
kind-comment = تعليق
kind-profile = ملف الشريك
kind-rating = تقدير
kind-agreed = مستوى متفق عليه
field-gap-what = الفجوة
field-gap-domain = المجال
field-gap-now = الوضع الحالي
field-gap-wanted = الوضع المنشود
field-gap-level-now = المستوى الحالي
field-gap-level-wanted = المستوى المنشود
field-gap-criticality = الأهمية للبرنامج
field-gap-risk = الخطر الأمني
field-gap-impact = الأثر على العمل
field-requirement-what = المتطلب
field-requirement-note = ملاحظة
field-needed-level = المستوى الأدنى
field-needs-report-date = التاريخ
field-needs-report-round = جولة التقييم
field-needs-report-summary = الخلاصة
field-needs-report-recommendations = التوصيات
field-profile-name = اسم الشريك
field-profile-country = البلد
field-profile-weights = أوزان الدرجات
field-person-name = الاسم
field-person-side = الطرف
field-person-left = غادر
field-domain-name = اسم المجال
field-assessment-kind = نوع الجولة
field-assessment-date = تاريخ الجولة
field-rating-level = المستوى
field-agreed-level = المستوى المتفق عليه
person-side-partner = الشريك
person-side-organisation = المنظمة الداعمة

### الفجوات (P1.2، P1.5)

gaps-title = الفجوات
gaps-hint = ما ينقص، والأشد إلحاحًا أولًا. حرّك درجات الفجوة الثلاث وانظر كيف يتغيّر ترتيبها.
gaps-empty-title = لم تُسجَّل أي فجوة بعد
gaps-empty-text = الفجوة هي ما لا يستطيعه الأشخاص أو الأنظمة ويحتاج إليه البرنامج. أضف الأولى، أو خذ واحدة تشير إليها التقديرات.
gap = فجوة
gap-add = إضافة فجوة
gap-what = ما الذي ينقص؟
gap-what-example = لم يجرّب أحد استعادة نسخة احتياطية قط
gap-domain = المجال
gap-no-domain = لا مجال بعد
gap-about = عن هذه الفجوة
gap-now-example = تُصنع النسخ ليلًا ولا ينظر إليها أحد
gap-wanted-example = يتدرّب شخصان على الاستعادة كل ثلاثة أشهر
gap-levels = من { $now } إلى { $wanted }
gap-rank = الترتيب { $place } من { $total }
gap-score = { $name } ({ $share })
gap-criticality-help = إلى أي حد يعتمد البرنامج عليها؟
gap-risk-help = ما الذي قد يصيب بيانات الناس وصلاحياتهم؟
gap-impact-help = كم من العمل اليومي يتوقف؟
score-least = 1 بالكاد
score-most = 5 كثيرًا جدًّا
not-scored = بلا درجات
level-open = لم يُذكر
priority-critical = حرجة
priority-high = مرتفعة
priority-medium = متوسطة
priority-low = منخفضة
gap-plan = اصنع خطة من هذه الفجوة
gap-remove = نقل هذه الفجوة إلى السلة
gap-gone-title = هذه الفجوة ليست هنا
gap-gone-text = ربما نقلها أحد إلى السلة. انظر هناك.
gap-hints = ما تشير إليه التقديرات
gap-hints-help = مجالات تُظهر أحدث التقديرات فيها فجوة لم يسجّلها أحد.
hint-nobody = لا أحد في المستوى 2 أو أعلى. المتوسط { $mean }، والمنشود { $wanted }.
hint-one_only = شخص واحد فقط في المستوى 2 أو أعلى. المتوسط { $mean }، والمنشود { $wanted }.
hint-below = المتوسط { $mean }، والمنشود { $wanted }.
hint-gap-nobody = { $domain }: لا أحد يقدر عليها وحده
hint-gap-one_only = { $domain }: كلها على شخص واحد
hint-gap-below = { $domain }: دون المطلوب
hint-take = تسجيلها
weights = وزن كل درجة
weights-help = يتفق عليها الطرفان مرة واحدة، ومجموعها مئة.
weights-sum = المجموع 100 %
weights-rest = بقي { $rest }
weights-over = زيادة { $rest }
weights-kept = تغيّرت الأوزان
weights-usual = العودة إلى 40، 30، 30

### المتطلبات (P1.4)

requirements-title = المتطلبات
requirements-hint = ما تحتاج إليه برامجكم من الناس، ومن يقدر عليه اليوم، وهل هناك من ينوب عنه.
requirements-empty-title = لم يُسجَّل أي متطلب بعد
requirements-empty-text = سجّل ما يجب أن يعتمد عليه البرنامج، ثم المستوى الذي يلزمه في كل مجال. ومن يستوفيه يتبيّن من التقديرات.
requirements-basis = حسب أحدث التقديرات: { $round } · { $date }
requirements-unrated = لم يُقدَّر أحد بعد، فلا أحد يستوفي شيئًا.
requirement = المتطلب
requirement-add = إضافة متطلب
requirement-what = علامَ يجب أن يعتمد البرنامج؟
requirement-what-help = مثلًا: يُرسل التقرير الشهري قبل الخامس من الشهر.
requirement-next = إلى المستويات
requirement-change = ما يلزمه
requirement-levels = المستوى الأدنى في كل مجال. اترك فارغًا ما لا يلزم.
requirement-nothing = لم يُذكر مستوى بعد.
requirement-done = تم
requirement-remove = نقل هذا المتطلب إلى السلة
needed-none = غير لازم
needed-least = { $level } أو أعلى
needed-met = يستوفونه:
needed-short = دونه:
and-more = { $names } و{ $count } غيرهم
cover-covered = هناك بديل
cover-one_only = شخص واحد فقط
cover-nobody = لا أحد بعد
cover-open = مفتوح
fit-meets = { $name }: { $score }، يستوفيه
fit-short = { $name }: { $score }، دونه
fit-unrated = { $name }: بلا تقدير

### التقرير (P1.6)

report-title = تقرير الاحتياجات
report-hint = المهارات والفجوات والمتطلبات في وثيقة واحدة تعتمدها القيادة ومدير الشراكة.
report-empty-title = لم يبدأ أي تقرير
report-empty-text = يُكتب مما هنا من مهارات وفجوات ومتطلبات، وتضيف أنت خلاصة وما توصي به.
report-begin = بدء التقرير
report-begun = بدأ التقرير
report-another = بدء تقرير آخر
report-remove = نقل هذا التقرير إلى السلة
report-shown = تقرير
report-summary-example = الأهم في خمس جمل تقرؤها القيادة
report-recommendations-example = ما الذي يُفعل أولًا، ومن يفعله، وما يلزم له
report-paper = الوثيقة
report-paper-help = تتبع ما في الدفتر، فلا حاجة إلى نسخ شيء.
report-about = عن هذا التقرير
report-round-usual = خط الأساس
report-round-help = المهارات والبدائل كما عُرفت في هذه الجولة. الجولات اللاحقة لا تغيّر التقرير.
report-sign-hint = الاعتماد يضع اسمك تحت التقرير كما تراه الآن. فإن تغيّر لاحقًا رأى الجميع ما تغيّر.
report-of = تقييم الاحتياجات · { $partner }
report-a-partner = شريكنا
report-skills = المهارات
report-no-skills = لم يُقدَّر أحد بعد.
report-levels = المستويات: 0 { $none }، 1 { $aware }، 2 { $able }، 3 { $sure }
report-capable = في المستوى 2 أو أعلى
report-nobody = { $domain }: لا أحد في المستوى 2 أو أعلى.
report-one-only = { $domain }: { $who } وحده في المستوى 2 أو أعلى.
report-no-gaps = لم تُسجَّل أي فجوة.
report-weights = درجات من 1 إلى 5: الأهمية للبرنامج { $criticality }، الخطر الأمني { $risk }، الأثر على العمل { $impact }. فوق 4.0 حرجة، وفوق 3.0 مرتفعة، وفوق 2.0 متوسطة.
report-now = الآن
report-wanted = المنشود
report-priority = الأولوية
report-endorsed = اعتمده
report-changed = تغيّر بعد ذلك
report-met = من يستوفيه

### المقابلة، مجالًا بعد مجال

interview-next = التالي: { $domain }
interview-done = اكتمل تقييم { $name }
interview-whole = لكل مجال مستواك وما يستند إليه. لم يبقَ شيء هنا.
interview-left = لكل مجال مستواك. ما الذي يقوّيه:
interview-differs = اتفقوا على مستوى: { $domain }
interview-bare = اذكر ما يستند إليه: { $domain }
others-wait = { $count ->
    [one] قيّم شخص آخر هذا. ستراه بجانب مستواك.
    [two] قيّم شخصان آخران هذا. ستراه بجانب مستواك.
    [few] قيّم { $count } آخرون هذا. ستراه بجانب مستواك.
   *[other] قيّم { $count } آخرون هذا. ستراه بجانب مستواك.
  }
others-show = اعرضه الآن

round-started = بدأت الجولة
round-baseline-help = قبل بدء العمل. تُقارن به الجولات التالية.
round-quarterly-help = كل ثلاثة أشهر، بالطريقة نفسها كخط الأساس.
round-midpoint-help = في منتصف الطريق: هل ما زالت الخطة صالحة؟
round-final-help = في النهاية: ما الذي تحقق منذ خط الأساس.
