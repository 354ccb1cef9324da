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
undo = تراجع
undone = تم التراجع
try-again = أعد المحاولة
show-more = أظهر { $count } أخرى
you = أنت
somebody = شخص ما
nothing = فارغ
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
ticked = تم: { $what }
unticked = مفتوح من جديد: { $what }
remove-named = انقل «{ $what }» إلى سلة المحذوفات

### Where two people differ

differing = وردت إجابتان في الوقت نفسه
differing-of = إجابتان عن «{ $field }»
keep-this = أبقِ هذه
keep-this-one = أبقِ «{ $value }»

### Fields

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
welcome-organisation = الدخول بحساب { $name }
welcome-organisation-help = لمن لدى منظمتهم حسابات. في المرة الأولى يجب أن يكون أحدهم قد دعا عنوانك.
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
engagement-left = لم يعد لك حق الدخول إلى هذا الدفتر. يبقى مقروءًا هنا كما كان.
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
next-call = دوّن مكالمة إرشاد
away-title = أثناء غيابك
away-seen = اطّلعت
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
round-quarterly = ربع سنوية
round-midpoint = منتصف المدة
round-final = ختامية
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
actions = الإجراءات
due = الموعد { $when }
was-due = متأخر، كان موعده { $when }
open-actions = الإجراءات المفتوحة
to-call = إلى المكالمة
to-call-of = إلى مكالمة { $date }

### More

more-notebook = هذا الدفتر
more-device = هذا الجهاز
more-profile = الملف
more-profile-help = الشريك والمدة والميزانية
more-people = الأشخاص والمواقع
more-people-help = من يشارك، وأين
more-members = حق الدخول
more-members-help = من يستطيع فتح هذا الدفتر، والدعوات
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
more-signs = علامات التعثّر
more-signs-help = ما لوحظ، وما يساعد
more-actions = الإجراءات المفتوحة
more-actions-help = ما وُعد به، حسب الشخص والموعد
more-forms = الاستمارات والقوائم
more-forms-help = أوراق تُملأ وتُنسخ وتُكيَّف
more-bin = سلة المحذوفات
more-bin-help = ما أُزيل ويمكن أن يعود
more-search = البحث
more-search-help = كل كلمة في كل دفتر على هذا الجهاز
more-settings = الإعدادات
more-settings-help = اللغة والمظهر وهذا الجهاز
more-devices = أجهزتي
more-devices-help = إضافة أو تغيير اسم أو إلغاء
more-relay = الخادم
more-relay-help = الأشخاص والأجهزة والنسخ الاحتياطية
backup-alarm = لا نسخة احتياطية
more-sync = الحفظ والإرسال

### Settings

settings-hint = لهذا الجهاز وحده.
settings-reading = القراءة
settings-device = هذا الجهاز
settings-person = يستخدمه
settings-device-name = اسمه
language = اللغة
language-away = الكلمات ليست على هذا الجهاز بعد. اختر اللغة من جديد عندما يتوفر الاتصال.
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
storage = التخزين
parcels = مرفوض ومحفوظ
offered = ينتظر الضمّ
offered-line = عمل { $name } ينتظر الضمّ
aside = تعذّرت قراءته

### Errors

error-busy = لدى الخادم عمل كثير الآن.
error-busy-next = لم يضع شيء. تُعاد المحاولة تلقائيًا بعد قليل.
error-storage_failed = لم يستطع الخادم الكتابة على قرصه.
error-storage_failed-next = يبقى عملك هنا ويُرسل من جديد. إن استمر ذلك فأخبر من يدير الخادم.
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
error-not_allowed = هذا من شأن المدير.
error-not_allowed-next = اسأل من يدير الخادم.
error-too_many_documents = هذا الشخص عضو في أكبر عدد من الدفاتر يسمح به الخادم.
error-too_many_documents-next = اطلب ممن يدير الخادم إخراجه من دفتر انتهى العمل فيه.
error-invitation_unknown = هذه الدعوة غير معروفة هنا.
error-invitation_unknown-next = تأكد أن الرابط كامل، أو اطلب دعوة جديدة.
error-invitation_used = استُخدمت هذه الدعوة من قبل.
error-invitation_used-next = تصلح كل دعوة مرة واحدة. إن لم تكن أنت من استخدمها فأخبر من دعاك، وإلا فاطلب دعوة جديدة.
error-invitation_expired = انتهت مدة هذه الدعوة.
error-invitation_expired-next = اطلب دعوة جديدة ممن دعاك.
error-invitation_withdrawn = سُحبت هذه الدعوة.
error-invitation_withdrawn-next = اطلب دعوة جديدة ممن دعاك.
error-revoked = سُحب حق دخول هذا الجهاز.
error-revoked-next = ما كتبته باقٍ على هذا الجهاز ويمكن حفظه في ملف. دعوة جديدة تعيدك.
error-last_administrator = لن يبقى أحد يستطيع إدارة الخادم.
error-last_administrator-next = عيّن مديرًا آخر أولًا.
error-last_editor = لن يبقى أحد يستطيع التحرير في هذه الشراكة.
error-last_editor-next = اجعل شخصًا آخر محررًا أولًا.
error-not_expected = لا أحد هنا ينتظر هذا الحساب.
error-not_expected-next = اطلب من مرشدك أن يدعو عنوان بريد حسابك؛ ويجب أن تكون منظمتك قد تحققت منه.
error-provider_failed = لم يؤكد نظام دخول منظمتك هويتك.
error-provider_failed-next = أعد المحاولة بعد قليل. إن استمر ذلك فأخبر من يدير الخادم، أو اطلب رابط دعوة.
error-sign_in_over = انتهت محاولة الدخول هذه.
error-sign_in_over-next = استغرقت أكثر من عشر دقائق، أو بدأت في متصفح آخر. ابدأ من جديد.
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

### Command line

