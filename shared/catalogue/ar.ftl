### The app

app-name = تاندم
skip = انتقل إلى المحتوى
places = الأقسام
place-today = اليوم
place-assess = التقييم
place-plan = الخطة
place-mentoring = الإرشاد
place-more = المزيد
to-partners = كل الشركاء
back = رجوع
close = إغلاق
add = إضافة
remove = إزالة
restore = استرجاع
undo = تراجع
undone = تم التراجع
try-again = أعد المحاولة
save-file = احفظ في ملف
show-more = أظهر { $count } أخرى
you = أنت
somebody = شخص ما
nobody-yet = لا أحد بعد
nothing = فارغ
unnamed = بلا اسم بعد
never = لم يحدث بعد
name = الاسم
date = التاريخ
note = ملاحظة
done = تم
not-done = لم يتم
arriving = في الطريق…
here-now = هنا الآن: { $names }
writing-here = { $name } يكتب هنا

### What was just done

changed-field = تغيّر «{ $field }»
kept-one = تم الإبقاء على إجابة واحدة
added = أُضيف «{ $what }»
removed = صار «{ $what }» في سلة المحذوفات
restored = عاد كما كان
restored-named = عاد «{ $what }»
ticked = تم: { $what }
unticked = مفتوح من جديد: { $what }
remove-named = انقل «{ $what }» إلى سلة المحذوفات
change-named = عدّل «{ $what }»
file-saved = حُفظ { $name } على هذا الجهاز

### Where two people differ

differing = وردت إجابتان في الوقت نفسه
differing-of = إجابتان عن «{ $field }»
keep-this = أبقِ هذه
keep-this-one = أبقِ «{ $value }»

### Fields

number-between = عدد صحيح من { $least } إلى { $most }
zone-help = اكتب مدينة أو منطقة بالإنجليزية، مثل Nairobi
zone-unknown = لا توجد منطقة زمنية بهذا الاسم. اكتب مدينة قريبة واختر من القائمة.
time-there = الساعة هناك الآن { $time }
who-left = { $name } (غادر)

### Joining

join-title = دعوة لك
join-looking = جارٍ قراءة الدعوة…
join-hello = { $name }، هذه الدعوة لك.
join-hello-from = { $name }، يدعوك { $from } إلى دفتر مشترك.
join-what = الدفتر
join-relay = هذا الخادم الوسيط، لإدارته
join-role = دورك
join-until = صالحة حتى
join-device = اسم لهذا الجهاز
join-device-help = يراه الآخرون بجانب تعديلاتك، فتتميز أجهزتك بعضها عن بعض.
join-button = قبول وانضمام
insecure = هذا العنوان غير محمي، لذلك لن يحفظ المتصفح دفترًا هنا.
insecure-next = اطلب ممّن يدير الخادم الوسيط عنوانًا يبدأ بـ https ثم افتح الدعوة هناك؛ فهي لم تُستعمل بعد.
join-joining = جارٍ الانضمام…
join-welcome = مرحبًا { $name }
getting-ready = جارٍ التحضير
getting-ready-text = يُنسخ الدفتر إلى هذا الجهاز. يمكنك أن تتصفح من الآن.
ready = جاهز للعمل دون اتصال
ready-text = كل شيء على هذا الجهاز الآن. يعمل في الطريق، ويلحق بالجديد حين يعود الخط.
open-notebook = افتح الدفتر
welcome-title = دفتر واحد وراكبان
welcome-text = يكتب الشريك ومرشدوه في الدفتر نفسه، مع الاتصال أو دونه. للدخول تحتاج إلى دعوة: اطلب رابطًا من مرشدك أو ممن يدير الخادم الوسيط.
welcome-link = رابط الدعوة
welcome-link-help = الصق الرابط كاملًا، أو ما بعد علامة # فقط.
welcome-link-wrong = لا يبدو هذا رابط دعوة. الصق الرابط كاملًا مرة أخرى.
welcome-open = افتح الدعوة
device-android = هاتف أندرويد
device-iphone = آيفون
device-tablet = جهاز لوحي
device-computer = حاسوب

### Roles

role-editor = محرر
role-editor-help = المرشدون ونقاط الاتصال: لهم تغيير كل شيء في هذا الدفتر.
role-contributor = مساهم
role-contributor-help = موظفو الشريك: المستويات والقوائم والمكالمات والملاحظات.
role-reviewer = مراجع
role-reviewer-help = يقرأ كل ما هنا.
role-reader = قارئ
role-reader-help = يقرأ ولا يغيّر شيئًا.
role-administrator = مدير
role-administrator-help = يدير الخادم الوسيط ويبدأ دفاتر الشركاء الجدد.

### Partners

partners-title = الشركاء
partners-hint = كل شريك دفترُه على هذا الجهاز.
partners-empty-title = لا دفتر بعد
partners-empty-text = حين يدعوك أحد إلى دفتر شريك، يظهر هنا.
partners-empty-found = ابدأ الأول: دفتر لشريك، يتقاسمه فريقه وفريقك.
found-button = ابدأ دفترًا
found-title = دفتر لشريك
found-name = اسم الشريك
found-help = يمكن تغييره لاحقًا. يحتاج البدء إلى اتصال مرة واحدة.
overdue-count = { $count ->
    [one] واحد متأخر
    [two] اثنان متأخران
    [few] { $count } متأخرة
   *[other] { $count } متأخرًا
  }
open-count = { $count ->
    [0] لا شيء مفتوح
    [one] واحد مفتوح
    [two] اثنان مفتوحان
    [few] { $count } مفتوحة
   *[other] { $count } مفتوحًا
  }
waiting-count = { $count } في الانتظار هنا
last-call = آخر مكالمة { $when }
no-call-yet = لا مكالمة بعد
since-baseline = منذ خط الأساس
engagement-missing = ليس على هذا الجهاز
engagement-missing-title = هذا الدفتر ليس هنا
engagement-missing-text = إما أن العنوان خطأ، أو أنك لست (أو لم تعد) عضوًا في هذا الدفتر.
elsewhere-title = خارج الطريق
elsewhere-lost = لا شيء في هذا العنوان
elsewhere-text = ربما كان الرابط قديمًا أو ناقصًا. عملك في أمان حيث هو.

### Today

next-title = التالي لك
next-nothing = لا شيء ينتظرك. وقت مناسب لنظرة عامة.
next-profile = أكمل الملف
next-profile-help = الاسم ونقطة الاتصال والمرشد والمدة
next-people = أضف موظفي الشريك
next-people-help = مَن الذين ستنمو مهاراتهم؟
next-baseline = قِس خط الأساس
next-baseline-help = أين يقف كل واحد اليوم؟
next-rate = قيّم { $name }
next-rate-help = { $count ->
    [one] آخر من لم تقيّمه في هذه الجولة
    [two] شخصان لم تقيّمهما في هذه الجولة
    [few] { $count } أشخاص لم تقيّمهم في هذه الجولة
    [many] { $count } شخصًا لم تقيّمهم في هذه الجولة
   *[other] { $count } شخص لم تقيّمهم في هذه الجولة
  }
next-agree = اتفقوا على مستوى { $name }
next-talk = أجرِ محادثة احتياجات
next-talk-help = ما المطلوب فعلًا، قبل التخطيط
next-target = حدّد هدفًا
next-target-help = المستوى المنشود لكل فجوة
next-sign = وقّع «{ $what }»
next-sign-report = وقّع تقرير الاحتياجات
next-sign-help = ينتظر توقيعك
next-call = دوّن مكالمة إرشاد
next-hold = مكالمة مع { $name }
next-fewer = مكالمات أقل مع { $name }؟
next-fewer-help = كانت الأخيرة قصيرة وحُلّت دون مساعدة
away-title = أثناء غيابك
away-seen = اطّلعت
area-profile = الملف
area-sites = المواقع
area-people = الأشخاص
area-checklists = قوائم التحقق
area-domains = المجالات
area-assessments = التقييم
area-calls = مكالمة إرشاد
cycle = دورة التعلّم
cycle-needs = الاحتياجات
cycle-needs-help = معرفة ما يلزم، ومن هنا، وما يعمل جيدًا من قبل.
cycle-plan = التخطيط
cycle-plan-help = الاتفاق على ما نتعلمه وكيف، وما يجب أن يتوفر قبل ذلك.
cycle-deliver = التنفيذ
cycle-deliver-help = تعلّم وتمرّن ومكالمات تحفظ الاستمرار.
cycle-evaluate = التقويم
cycle-evaluate-help = النظر فيما تغيّر وفيما سنفعله بطريقة أخرى.
standing-title = أين نقف
standing-hint = متوسط مستوى الموظفين، من 0 إلى 3.
standing-empty-title = لا صورة بعد
standing-empty-text = حين يُقيَّم الأشخاص يظهر هنا أين الشريك قوي وأين ليس كذلك.
to-assess = إلى التقييم
radar-name = متوسط المستوى في كل مجال
radar-now = الآن
radar-baseline = خط الأساس
radar-target = الهدف
radar-table = الأرقام نفسها في جدول
domain = المجال
not-rated = لم يُقيَّم

### Assess

tab-assess = المهارات
tab-gaps = الفجوات
tab-requirements = المتطلبات
tab-needs = التقرير
cell-only-one = الوحيد في المستوى 2 أو أعلى
assess-title = التقييم
assess-hint = ما يستطيعه كل شخص في كل مجال. المس شخصًا لتقييمه.
assess-empty-title = لا جولة بعد
assess-empty-text = الجولة الأولى هي خط الأساس: تبيّن أين يقف كل واحد قبل بدء العمل.
assess-nobody-title = لا أحد لتقييمه بعد
assess-nobody-text = أضف موظفي الشريك أولًا؛ كل واحد منهم يصير صفًا هنا.
add-people = أضف أشخاصًا
start-round = ابدأ جولة
round = جولة
round-shown = الجولة المعروضة
round-kind = نوع الجولة
round-baseline = خط الأساس
round-baseline-help = قبل بدء العمل. تُقارن به الجولات التالية.
round-quarterly = ربع سنوية
round-quarterly-help = كل ثلاثة أشهر، بالطريقة نفسها كخط الأساس.
round-midpoint = منتصف المدة
round-midpoint-help = في منتصف الطريق: هل ما زالت الخطة صالحة؟
round-final = ختامية
round-final-help = في النهاية: ما الذي تحقق منذ خط الأساس.
round-started = بدأت الجولة
change-round = عدّل هذه الجولة
remove-round = انقل هذه الجولة إلى سلة المحذوفات
overall = الإجمالي
matrix-caption = الأشخاص ومستواهم في كل مجال
person = الشخص
mean = المتوسط
cover = البديل
cover-count = { $count ->
    [0] لا أحد في المستوى 2 أو أعلى
    [one] شخص واحد في المستوى 2 أو أعلى
    [two] شخصان في المستوى 2 أو أعلى
    [few] { $count } أشخاص في المستوى 2 أو أعلى
    [many] { $count } شخصًا في المستوى 2 أو أعلى
   *[other] { $count } شخص في المستوى 2 أو أعلى
  }
cover-help = البديل هو عدد من هم في المستوى 2 أو أعلى. إن كانوا أقل من اثنين، أوقف غيابُ واحد العملَ.
cell-unrated = { $domain }: لم يُقيَّم
assessors-differ = المقيّمون مختلفون
agreed = متفق عليه
to-rate = { $count } للتقييم
left = غادر
levels-mean = ما معنى المستويات
own-domains = مجالاتكم الخاصة
own-domains-help = إلى جانب المجالات الخمسة المعتادة، لما يحتاجه هذا الشريك أيضًا.
add-domain = أضف مجالًا
add-domain-help = حقل عمل يُقيَّم فيه الأشخاص، مثل الوصلات اللاسلكية.
domain-name = اسم المجال
domain-unnamed = مجال بلا اسم
rated-of = قيّمت { $done } من { $total }
my-level = تقييمك في { $domain }
rated = { $domain }: { $level }
evidence = على ماذا يستند
evidence-example = استرجع صندوق بريد من نسخة احتياطية في يونيو
others-say = رأي الآخرين
differs-agree = يرى المقيّمون الأمر بشكل مختلف. تحدثوا فيه، ثم اتفقوا على مستوى واحد.
agree-label = المستوى المتفق عليه في { $domain }
agreed-on = اتُّفق على { $level } في { $domain }
agreed-level = متفق عليه: { $level }
agreed-opened = السؤال مفتوح من جديد
agree-again = افتح من جديد
next-person = التالي: { $name }
to-matrix = عودة إلى الجميع

### Levels

level-0 = لا شيء
level-0-help = لا يستطيع بعد وصف الأساسيات.
level-1 = إلمام
level-1-help = يشرح الغرض منه، ولا يستطيع القيام به.
level-2 = ممارس
level-2-help = يقوم به والمرجع بين يديه.
level-3 = متمكن
level-3-help = يقوم به وحده، ويحل المشكلات ويدرّب غيره.
level-mean = المتوسط { $score }

### Capability domains

domain-infrastructure = إدارة البنية التحتية
domain-infrastructure-short = البنية
domain-infrastructure-help = الشبكات والخوادم وأجهزة المستخدمين.
level-infrastructure-0 = لا يعرف ما الذي يعمل وأين.
level-infrastructure-1 = يسمّي الأجزاء ووظيفة كل منها.
level-infrastructure-2 = يجهّز محوّلًا أو خادمًا بالدليل.
level-infrastructure-3 = يجد الأعطال ويصلحها ويعلّم غيره.
domain-security = عمليات الأمن
domain-security-short = الأمن
domain-security-help = ضبط الوصول والاستجابة للحوادث وحماية البيانات.
level-security-0 = لا يدرك المخاطر المعتادة.
level-security-1 = يبيّن لماذا يُقيَّد الوصول.
level-security-2 = يدير الحسابات ويتبع خطوات الحوادث.
level-security-3 = يقود معالجة الحادث ويحسّن القواعد.
domain-applications = إدارة التطبيقات
domain-applications-short = التطبيقات
domain-applications-help = الأنظمة الأساسية والتكامل بينها ودعم المستخدمين.
level-applications-0 = يستخدم الأنظمة ولا يعرف عنها أكثر.
level-applications-1 = يشرح الغرض من كل نظام.
level-applications-2 = يغيّر الإعدادات ويساعد بالدليل.
level-applications-3 = يربط الأنظمة ويحل الحالات النادرة وحده.
domain-data = إدارة البيانات
domain-data-short = البيانات
domain-data-help = النسخ الاحتياطي والجودة والتقارير.
level-data-0 = لا يعرف إن كانت هناك نسخ احتياطية.
level-data-1 = يبيّن لماذا وأين تُنسخ البيانات.
level-data-2 = ينسخ ويسترجع حسب الإجراء.
level-data-3 = يخطط للاسترداد ويختبره ويعتني بالجودة.
domain-service = تقديم الخدمات
domain-service-short = الخدمات
domain-service-help = مكتب المساعدة وإدارة التغيير والتوثيق.
level-service-0 = تُعالج الطلبات كيفما جاءت.
level-service-1 = يعرف ما البلاغ وما التغيير.
level-service-2 = يعالج البلاغات ويدوّنها.
level-service-3 = يدير المكتب ويحوّل الدروس إلى أدلة.

### Plan and checklists

plan-title = الخطة
plan-hint = خطط التدريب، وما يجب أن يتوفر قبل وضع خطة.
done-of = تم { $done } من { $total }
ticked-by = { $name }، { $when }
add-note = أضف ملاحظة
add-item = شيء آخر يجب أن يتوفر
checklist-prerequisites = المتطلبات المسبقة
checklist-prerequisites-help = ما يأتي به الطرفان قبل بدء العمل.
item-prerequisites-assessment = جرى تقييم الشريك
item-prerequisites-assessment-help = وضعه واحتياجاته ومواطن قوته معروفة.
item-prerequisites-agreement = وُقّع الاتفاق
item-prerequisites-agreement-help = وقّع الطرفان على ما يتعهدان به.
item-prerequisites-budget = أُقرّت الميزانية
item-prerequisites-budget-help = مع تقسيمها بين التدريب والإرشاد.
item-prerequisites-trainers = خُصّص المدربون والمرشدون
item-prerequisites-trainers-help = 4 ساعات أسبوعيًا على الأقل لهذا الشريك.
item-prerequisites-staff = سُمّي موظفو الشريك
item-prerequisites-staff-help = ووقت تعلّمهم محفوظ.
item-prerequisites-baseline = قيس خط الأساس
item-prerequisites-baseline-help = كل شخص في كل مجال.
item-prerequisites-inventory = أُعدّ جرد الموارد
item-prerequisites-inventory-help = الأدلة والأنظمة والأجهزة الموجودة من قبل.
checklist-readiness = الجاهزية
checklist-readiness-help = ما يحتاجه الشريك لينجح التعلّم.
item-readiness-focal-point = توجد نقطة اتصال تملك القرار
item-readiness-focal-point-help = شخص مسمّى من تقنية المعلومات له أن يقول نعم.
item-readiness-learning-time = يوجد وقت للتعلّم
item-readiness-learning-time-help = 8 ساعات أسبوعيًا على الأقل لكل متعلم.
item-readiness-bandwidth = خط الاتصال كافٍ
item-readiness-bandwidth-help = 1 ميغابت في الثانية على الأقل للجلسات عن بُعد.
item-readiness-endorsement = الإدارة تدعم العمل
item-readiness-endorsement-help = كتابةً.
item-readiness-system-access = يوجد نظام للتمرّن
item-readiness-system-access-help = مع الحسابات والصلاحيات التي يحتاجها المتعلمون.

### Mentoring

mentoring = الإرشاد
training = التدريب
mentoring-title = الإرشاد
mentoring-hint = كل مكالمة وما قيل فيها وتقرر ووُعد به.
mentoring-empty-title = لا مكالمة بعد
mentoring-empty-text = ابدأ واحدة حين تتحدثان: تاريخ اليوم وكلاكما مدوّنان فيها من البداية.
new-call = مكالمة جديدة
call-of = مكالمة { $date }
call-unnamed = مكالمة بلا موضوع
no-date = بلا تاريخ
decisions-count = { $count ->
    [one] قرار واحد
    [two] قراران
    [few] { $count } قرارات
    [many] { $count } قرارًا
   *[other] { $count } قرار
  }
all-done = تم كل شيء
issue = الموضوع
issue-example = يفشل النسخ الاحتياطي في الموقع الثاني
minutes = المدة
minutes-short = دقيقة
who-was-there = من يشارك
now-there = يشارك { $name }
not-there = لا يشارك { $name }
notes = الملاحظات
notes-example = ما الذي جُرّب، وما السبب المحتمل، وكيف نختبره. يمكنكما الكتابة هنا معًا في الوقت نفسه.
options-weighed = الخيارات المدروسة
options-example = ما يؤيد كل طريق وما يعارضه
decisions = القرارات
decision-number = القرار { $number }
decision-added = دُوّن القرار
add-decision = ما الذي تقرر
actions = الإجراءات
action-added = دُوّن الإجراء
add-action = ما الذي يجب عمله
what = ماذا
owner = من
due-date = متى
due = الموعد { $when }
was-due = متأخر، كان موعده { $when }
overdue = متأخر
this-call = هذه المكالمة
remove-call = انقل هذه المكالمة إلى سلة المحذوفات
call-removed-title = هذه المكالمة في سلة المحذوفات
call-removed-text = لم يضع منها شيء. استرجعها لتواصل الكتابة.
open-actions = الإجراءات المفتوحة
open-actions-hint = { $done ->
    [0] كل ما وُعد به ولم يتم بعد، في كل المكالمات.
   *[other] كل ما وُعد به ولم يتم بعد، في كل المكالمات. تم حتى الآن: { $done }.
  }
actions-empty-title = لا شيء مفتوح
actions-empty-text = تجتمع هنا الإجراءات المتفق عليها في المكالمات حتى تتم.
mine = لك
to-call = إلى المكالمة
to-call-of = إلى مكالمة { $date }

### More

more-notebook = هذا الدفتر
more-device = هذا الجهاز
more-profile = الملف
more-profile-help = الشريك والمدة والميزانية
more-people = الأشخاص والمواقع
more-people-help = من يشارك، وأين
more-checklists = قوائم التحقق
more-checklists-help = المتطلبات المسبقة والجاهزية
more-talks = محادثات الاحتياجات
more-talks-help = هل التدريب هو الجواب؟
more-stakeholders = أصحاب المصلحة ونقاط القوة
more-stakeholders-help = من له رأي، وما يسير جيدًا
more-timeline = الجدول الزمني
more-timeline-help = مهام السنة الأولى وما بعدها
more-progress = التقدم
more-progress-help = التغيّر منذ خط الأساس، والهدف
more-actions = الإجراءات المفتوحة
more-actions-help = ما وُعد به، حسب الشخص والموعد
more-bin = سلة المحذوفات
more-bin-help = ما أُزيل ويمكن أن يعود
more-search = البحث
more-search-help = كل كلمة في كل دفتر على هذا الجهاز
more-settings = الإعدادات
more-settings-help = اللغة والمظهر وهذا الجهاز
more-sync = الحفظ والإرسال
profile-hint = من هو الشريك وما الذي اتُّفق عليه.
profile-partner = الشريك
profile-name = الاسم
profile-country = البلد
profile-languages = لغات العمل
profile-languages-example = العربية، الإنجليزية
profile-zone = المنطقة الزمنية
profile-who = من يرعى الشراكة
profile-who-hint = يُضاف الأشخاص من «الأشخاص والمواقع».
profile-focal-point = نقطة الاتصال
profile-focal-point-help = مسؤول تقنية المعلومات عند الشريك، وله أن يقرر.
profile-mentor = المرشد
profile-mentor-help = يرافق الشريك أسبوعًا بعد أسبوع.
profile-manager = مدير الشراكة
profile-manager-help = يرعى الشراكة ويعتمد الخطط.
profile-period = المدة المتفق عليها
profile-start = أول يوم
profile-end = آخر يوم
profile-money = الميزانية
profile-money-hint = غالبًا من 2,000 إلى 15,000 في السنة.
profile-budget = في السنة
profile-currency = العملة
profile-split = التقسيم بين التدريب والإرشاد
split-unset = لم يُتفق عليه بعد. حرّك المؤشر.
split-words = { $share } للتدريب
people-hint = كل من يشارك، والأماكن التي يعملون فيها.
people-empty-title = لا موظفين بعد
people-empty-text = هنا مكان موظفي الشريك الذين ستنمو مهاراتهم.
side = الطرف
side-partner = الشريك
side-partner-help = تُقيَّم مهاراتهم.
side-organisation = المنظمة الداعمة
side-organisation-help = يرشدون ويدربون ويرعون الشراكة.
position = المنصب
site = الموقع
no-site = بلا موقع
add-person = أضف شخصًا
add-me = أضف نفسك
mark-left = غادر الشريك
mark-back = عاد
has-left = غادر { $name }
came-back = عاد { $name }
sites = المواقع
sites-help = لكل منها منطقته الزمنية وخطه.
add-site = أضف موقعًا
site-name = اسم الموقع
site-name-help = ما يسميه الناس به، مثل المكتب الرئيسي.
connection = الاتصال المعتاد
connection-help = تحتاج الجلسات المباشرة إلى 1,000 كيلوبت في الثانية.
kbps-is = { $kbps } كيلوبت/ث
slow-line = خط بطيء
slow-line-help = بطيء على الجلسات المباشرة التي تحتاج إلى 1,000 كيلوبت في الثانية: خطّطوا لمواد تُنزَّل.
bin-hint = لا شيء يُرمى. ما تسترجعه يعود بكل ما كتبه فيه الآخرون خلال ذلك.
bin-empty-title = السلة فارغة
bin-empty-text = ما تزيله يبقى هنا حتى تريده من جديد.
kind-site = موقع
kind-person = شخص
kind-domain = مجال
kind-item = بند في قائمة
kind-assessment = جولة تقييم
kind-call = مكالمة إرشاد
kind-decision = قرار
kind-action = إجراء

### Settings

settings-hint = لهذا الجهاز وحده.
settings-reading = القراءة
settings-device = هذا الجهاز
settings-person = يستخدمه
settings-device-name = اسمه
language = اللغة
theme = المظهر
theme-auto = كما الجهاز
theme-auto-help = فاتح نهارًا أو داكن ليلًا، كما ضُبط هذا الجهاز.
theme-light = فاتح
theme-light-help = حبر داكن على ورق دافئ.
theme-dark = داكن
theme-dark-help = مريح للعين في المساء.
theme-sunlight = تحت الشمس
theme-sunlight-help = أسود على أبيض بخطوط واضحة، للقراءة في الخارج.
new-version = إصدار جديد
new-version-text = يوجد على هذا الجهاز إصدار أحدث من تاندم. يبدأ حين تريد، ويبقى كل ما كتبته.
new-version-apply = ابدأ الإصدار الجديد

### The state of my work

sync-writing = جارٍ الكتابة…
sync-saved = { $device ->
    [phone] محفوظ على هذا الهاتف · { $count } في الانتظار
   *[computer] محفوظ على هذا الحاسوب · { $count } في الانتظار
  }
sync-sending = جارٍ الإرسال…
sync-done = كل شيء على الخادم
sync-done-at = كل شيء على الخادم · { $time }
sync-offline = دون اتصال
sync-offline-since = دون اتصال منذ { $time }
sync-and-waiting = { $words } · { $count } في الانتظار
sync-taken = { $count ->
    [one] سُحب حق الوصول: تعديلك محفوظ هنا
    [two] سُحب حق الوصول: تعديلاك محفوظان هنا
    [few] سُحب حق الوصول: تعديلاتك الـ{ $count } محفوظة هنا
   *[other] سُحب حق الوصول: تعديلاتك ({ $count }) محفوظة هنا
  }
sync-held = { $count ->
    [one] رُفض تعديل واحد وهو محفوظ هنا
    [two] رُفض تعديلان وهما محفوظان هنا
    [few] رُفضت { $count } تعديلات وهي محفوظة هنا
    [many] رُفض { $count } تعديلًا وهي محفوظة هنا
   *[other] رُفض { $count } تعديل وهي محفوظة هنا
  }
sync-out = خرج هذا الجهاز
sync-out-waiting = خرج هذا الجهاز · { $count } محفوظة هنا
sync-writing-help = ما تكتبه يُخزَّن على هذا الجهاز الآن.
sync-saved-help = عملك في أمان على هذا الجهاز ويُرسل حالما يمكن الوصول إلى الخادم.
sync-sending-help = عملك في الطريق. يبقى هنا حتى يصير على قرص الخادم.
sync-done-help = كل ما فعلته هنا وعلى قرص الخادم.
sync-offline-help = واصل العمل: كل شيء محفوظ هنا ويُرسل حين يعود الخط.
sync-held-help = لم يقبل الخادم بعض عملك. هو محفوظ هنا؛ انظر أدناه.
sync-out-help = أُخرج هذا الجهاز. عملك محفوظ، ودعوة جديدة تعيدك.
sync-hint = أين عملك الآن.
sync-now = أرسل واستقبل الآن
sync-figures = بالأرقام
sync-waiting = تعديلات في الانتظار هنا
sync-last = آخر تبادل
sync-up = أُرسل هذا الشهر
sync-down = استُقبل هذا الشهر
storage = التخزين
storage-of = { $used } من { $quota }
storage-kept = يحتفظ المتصفح بما هو مخزّن هنا
storage-not-kept = إذا ضاقت المساحة فقد يمحو المتصفح ما هو مخزّن هنا. اطلب منه أن يحتفظ بكل شيء.
storage-refused = لا يتعهد المتصفح بذلك بعد. ثبّت تاندم أو استخدمه بضعة أيام، ثم اطلب من جديد.
storage-ask = اطلب الاحتفاظ
parcels = مرفوض ومحفوظ
parcels-help = لم يقبل الخادم هذا العمل. هو في أمان هنا: أعد المحاولة بعد زوال السبب، أو احتفظ به في ملف.
parcel-changes = { $count ->
    [one] تعديل واحد
    [two] تعديلان
    [few] { $count } تعديلات
    [many] { $count } تعديلًا
   *[other] { $count } تعديل
  }
parcel-applied = طُبّق كتعديلات جديدة
parcel-left = { $count ->
    [one] سُحب الوصول: تعديلك محفوظ هنا.
    [two] سُحب الوصول: تعديلاك محفوظان هنا.
    [few] سُحب الوصول: تعديلاتك الـ{ $count } محفوظة هنا.
   *[other] سُحب الوصول: تعديلاتك ({ $count }) محفوظة هنا.
  }
parcel-here = هو على هذا الجهاز فقط.
parcel-offered = يحفظه الخادم أيضًا ليضمّه محرر.
parcel-taken = ضمّه { $name }، { $when }.
parcel-declined = لم يضمّه { $name }.
parcel-from = عمل { $name } الذي لم يعد ملائمًا
parcel-dismiss = أزله من القائمة
offered = ينتظر الضمّ
offered-help = رُفض عند وصوله. ضمّه يعيده كتعديلات منك، ويبقى مذكورًا لمن هو.
offered-line = عمل { $name } ينتظر الضمّ
offered-take = ضمّ
offered-decline = اعتذر
offered-taken = ضُمّ عمل { $name }
aside = تعذّرت قراءته
aside-line = شيء كتبه { $name } تعذّرت قراءته في هذا الإصدار، فوُضع جانبًا.
backup = ملف احتياطي
backup-help = { $device ->
    [phone] كل ما على هذا الهاتف في ملف واحد، لحفظه في مكان آخر.
   *[computer] كل ما على هذا الحاسوب في ملف واحد، لحفظه في مكان آخر.
  }
backup-save = احفظ ملفًا احتياطيًا

### Errors

error-busy = لدى الخادم عمل كثير الآن.
error-busy-next = لم يضع شيء. تُعاد المحاولة تلقائيًا بعد قليل.
error-storage_failed = لم يستطع الخادم الكتابة على قرصه.
error-storage_failed-next = يبقى عملك هنا ويُرسل من جديد. إن استمر ذلك فأخبر من يدير الخادم.
error-missing_parents = ما زال ينقص الخادمَ شيء يعتمد عليه هذا التعديل.
error-missing_parents-next = يُرسل من جديد مع ما قبله.
error-too_often = خاطب هذا الجهاز الخادم مرات كثيرة في وقت قصير.
error-too_often-next = لم يضع شيء. تُعاد المحاولة تلقائيًا بعد قليل.
error-too_slow = كان الاتصال أبطأ من أن يتلقى الخادم هذا في الوقت المناسب.
error-too_slow-next = يبقى عملك هنا ويُرسل من جديد تلقائيًا.
error-internal = حدث خطأ داخل تاندم.
error-internal-next = عملك محفوظ. أعد المحاولة، وإن تكرر فأخبر من يدير الخادم.
error-bad_frame = لم يتفاهم الخادم وهذا التطبيق.
error-bad_frame-next = حدّث التطبيق من الإعدادات وأعد المحاولة.
error-unknown_version = هذا التطبيق أقدم أو أحدث مما يعرفه الخادم.
error-unknown_version-next = ابدأ الإصدار الجديد من الإعدادات، أو اطلب تحديث الخادم ممن يديره.
error-too_large = هذا أكبر مما يتسع له تعديل واحد.
error-too_large-next = اجعله في أجزاء أصغر.
error-unknown_device = لم يعد الخادم يعرف هذا الجهاز.
error-unknown_device-next = عملك محفوظ هنا. اطلب دعوة جديدة لتدخل من جديد.
error-foreign_origin = جاء الطلب من موقع آخر.
error-foreign_origin-next = افتح تاندم من عنوانه.
error-unknown_document = لا يوجد هذا الدفتر، أو لست عضوًا فيه.
error-unknown_document-next = اطلب دعوة من مرشد الشريك. ما كتبته محفوظ هنا.
error-read_only = لك أن تقرأ هذا الدفتر، لا أن تكتب فيه.
error-read_only-next = تعديلاتك محفوظة هنا. اطلب من المرشد دورًا آخر.
error-bad_change = وصل تعديل تالفًا.
error-bad_change-next = وُضع جانبًا ويستمر ما عداه. احفظه في ملف لمن يساعدك.
error-too_many_operations = تعديل يفعل أكثر من اللازم دفعة واحدة.
error-too_many_operations-next = وُضع جانبًا. أعده في أجزاء أصغر.
error-foreign_actor = تعديل يحمل علامة جهاز آخر.
error-foreign_actor-next = وُضع جانبًا. طبّقه باسمك من جديد أو احفظه في ملف.
error-forked_actor = تعديلان مختلفان يحملان الرقم نفسه.
error-forked_actor-next = وُضع جانبًا. طبّقه كتعديل جديد.
error-unproven = عمل أشخاص آخرين لم يعد لدى الخادم، وليس عليه توقيعهم.
error-unproven-next = يحتفظ به الخادم إلى أن يعود صاحبه أو يقبله المدير.
error-not_allowed = هذا من شأن المدير.
error-not_allowed-next = اسأل من يدير الخادم.
error-too_many_documents = هذا الشخص عضو في أكبر عدد من الدفاتر يسمح به الخادم.
error-too_many_documents-next = اطلب ممن يدير الخادم إخراجه من دفتر انتهى العمل فيه.
error-poisoned = يستند هذا إلى تعديل لا يمكن قراءته.
error-poisoned-next = وُضع جانبًا. طبّقه من جديد كتعديل جديد.
error-invitation_unknown = هذه الدعوة غير معروفة هنا.
error-invitation_unknown-next = تأكد أن الرابط كامل، أو اطلب دعوة جديدة.
error-invitation_used = استُخدمت هذه الدعوة من قبل.
error-invitation_used-next = تصلح كل دعوة مرة واحدة. إن لم تكن أنت من استخدمها فأخبر من دعاك، وإلا فاطلب دعوة جديدة.
error-invitation_expired = انتهت مدة هذه الدعوة.
error-invitation_expired-next = اطلب دعوة جديدة ممن دعاك.
error-bad_enrolment = لم يستطع الخادم إدخال هذا الجهاز.
error-bad_enrolment-next = افتح الرابط من جديد، وإن لم يفد ذلك فحدّث المتصفح.
error-not_found = لم يعد هذا موجودًا.
error-not_found-next = ربما نقله أحد إلى سلة المحذوفات. انظر فيها.
error-bad_value = هذه القيمة لا تصلح هنا.
error-bad_value-next = راجعها واكتبها من جديد.
error-already_there = هذا موجود من قبل.
error-already_there-next = ابحث عنه في القائمة.
error-outside_role = دورك في هذا الدفتر لا يشمل هذا.
error-outside_role-next = اطلب ذلك من المرشد أو نقطة الاتصال، أو اطلب دورًا آخر.
error-damaged_document = لا يمكن قراءة ما خُزّن من هذا الدفتر.
error-damaged_document-next = احفظ ملفًا احتياطيًا ثم افتح تاندم من جديد: يُجلب الدفتر مجددًا.
error-no_storage = لا يعطي هذا المتصفح مساحة أكثر.
error-no_storage-next = أفرغ بعض المساحة على الجهاز ثم واصل. ما كُتب يبقى على الشاشة.
error-no_connection = لا يمكن الوصول إلى الخادم الآن.
error-no_connection-next = تأكد من الاتصال وأعد المحاولة.
error-timed_out = لم يصل ما كان مُنتظَرًا في الوقت المحدّد.
error-timed_out-next = تأكد من الاتصال وانتظر مرة أخرى.

### Command line

cli-listening = افتح { $url } في متصفّح. لإيقاف المُرحِّل اضغط ctrl-c.
cli-link = { $days ->
    [one] يعمل الرابط مرة واحدة خلال يوم واحد. أول من يفتحه يدخل به، فسلّمه على انفراد. معرّف الشخص: { $person }
    [two] يعمل الرابط مرة واحدة خلال يومين. أول من يفتحه يدخل به، فسلّمه على انفراد. معرّف الشخص: { $person }
    [few] يعمل الرابط مرة واحدة خلال { $days } أيام. أول من يفتحه يدخل به، فسلّمه على انفراد. معرّف الشخص: { $person }
    [many] يعمل الرابط مرة واحدة خلال { $days } يومًا. أول من يفتحه يدخل به، فسلّمه على انفراد. معرّف الشخص: { $person }
   *[other] يعمل الرابط مرة واحدة خلال { $days } يوم. أول من يفتحه يدخل به، فسلّمه على انفراد. معرّف الشخص: { $person }
  }
cli-demo = هذا عرض تجريبي وكل من فيه مُختلَق. افتح الرابطين في متصفّحين مختلفين لترى الجانبين.
cli-stopped = توقّف المُرحِّل. كل ما جرى تأكيده محفوظ على القرص.
cli-no-relay = لا توجد بيانات مُرحِّل في { $folder }. شغّل واحدًا هناك أولًا بالأمر «tandem serve --data { $folder }»، أو حدّد المجلد الصحيح بالخيار --data.
cli-bad-name = لا يصلح «{ $name }» اسمًا: يلزم حرف واحد على الأقل، و200 بايت على الأكثر، في سطر واحد. اختر اسمًا آخر.
cli-unknown-engagement = لا يوجد هنا دفتر باسم «{ $asked }». اختر واحدًا من هذه، أو ابدأ دفترًا جديدًا بالخيار --new-engagement:{ $list }
cli-no-engagements = لا يوجد دفتر باسم «{ $asked }»، فلا دفاتر هنا بعد. ابدأ واحدًا بالخيار --new-engagement «{ $asked }».
cli-access = يأخذ الخادم ذلك في الحسبان خلال ثوانٍ، على الأجهزة المفتوحة أيضًا. وما كُتب دون اتصال يبقى على جهاز صاحبه.
cli-unknown-person = «{ $asked }» لا يدل على شخص واحد هنا. حدّده بمعرّفه:{ $list }
cli-ambiguous-engagement = أكثر من دفتر يحمل الاسم «{ $asked }». حدّد المقصود بمعرّفه:{ $list }
cli-address = يتعذّر الاستماع على { $address }: { $cause }. ربما يشغله برنامج آخر: اختر منفذًا آخر بالخيار --listen، أو المنفذ 0 لأي منفذ متاح.
cli-folder = يتعذّر استعمال مجلد البيانات { $folder }: { $cause }. تحقّق من مالكه، أو اختر مجلدًا آخر بالخيار --data.
cli-locked = يخدم مُرحِّل آخر المجلد { $folder } الآن. أوقفه أولًا، أو اختر مجلدًا آخر بالخيار --data.
cli-not-fresh = يحتاج العرض التجريبي إلى مجلد بيانات فارغ، وهذا المجلد فيه شيء آخر. اختر مجلدًا آخر بالخيار --data.
cli-failed = حدث خلل: { $cause }. عالج السبب ثم شغّل من جديد.
cli-no-file = لا يوجد ملف { $file }. اذكر المسار الكامل للنسخة الاحتياطية.
cli-damaged = الملف { $file } غير سليم: { $fault }. اتركه كما هو وأعد نسخة احتياطية سليمة بالأمر “tandem restore”.
cli-sound = كل قيد هو ما يدّعيه، ولا ينقص شيء.
cli-backup = النسخة الاحتياطية كاملة وتم التحقق منها وهي في { $file }. احفظها بعيدًا عن هذا الجهاز.
cli-restored = شغّل الخادم الآن: ستلاحظ الأجهزة ذلك بنفسها وتعيد ما لا تحتويه النسخة الاحتياطية. الدعوات التي كانت مفتوحة انتهت: أنشئ دعوات جديدة.
cli-returned-nothing = لا شيء في الانتظار: كل ما أعادته الأجهزة مثبت.
cli-returned = أعادت الأجهزة هذا بعد استعادة نسخة احتياطية دون إثبات. “--admit ID” يقبله، و“--admit all” يقبل الكل: أنت تضمن قول من سلّمه. “--from PERSON” يأخذ ما سلّمه شخص واحد فقط.
cli-no-document = لا توجد في السجلّ وثيقة { $asked }. الموجود هو:{ $list }
cli-left-out = تُرك جانبًا: التعديل { $hash } من { $by }، إذ يتعذّر تطبيقه.
cli-replica-held = تستعمل عملية أخرى المجلد { $folder }. أوقفها أولًا، أو اختر مجلدًا آخر بالخيار --dir.
