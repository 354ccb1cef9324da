# الإعداد: محادثات الاحتياجات (P0.4)، أصحاب المصلحة ونقاط القوة (P0.5)، الجدول الزمني (P0.6)، ما يثبته الدفتر من القوائم
# (P0.2 وP0.3)؛ والتقدم من جولة إلى جولة (P6.1 وP6.2).

choice-unknown = جواب آخر
choice-none = لم يُذكر بعد
kind-talk = محادثة احتياجات
kind-stakeholder = صاحب مصلحة
kind-asset = نقطة قوة
kind-task = مهمة في الجدول الزمني

### الملف والأشخاص

profile-leader = القيادة
profile-leader-help = من يوقّع باسم قيادة الشريك.
profile-period-turned = آخر يوم يسبق أول يوم.
profile-budget-low = أقل من المعتاد. هل هي ميزانية سنة كاملة؟
profile-budget-high = أكثر من المعتاد. هل هي ميزانية سنة واحدة وبهذه العملة؟
weekly-hours = الساعات المحمية في الأسبوع
weekly-hours-unit = س
weekly-hours-learning = للتعلم: { $least } ساعات في الأسبوع على الأقل.
weekly-hours-mentoring = لإرشاد هذا الشريك: { $least } ساعات في الأسبوع على الأقل.
weekly-hours-short = أقل من الساعات اللازمة في الأسبوع وهي { $least }. اتفقوا على ساعات أكثر أو أهداف أقل.
weekly-hours-plain = لهذا الشريك، إن اتُّفق على ذلك.
few-hours = ساعات قليلة

### محادثة الاحتياجات

talks-hint = قبل أي تخطيط: هل هو مرغوب، وهل هو لازم، وهل التدريب هو الجواب؟
talks-empty-title = لا محادثة بعد
talks-empty-text = اكتب موضوعًا يريد أحد التدريب عليه. تسعة أسئلة قصيرة تبيّن هل التدريب هو الجواب، وبأي شكل.
talk-add = موضوع محادثة جديدة
talk-begin = ابدأ المحادثة
talk-hint = اسأل سؤالًا بعد سؤال والمس الجواب. يمكن تغيير كل شيء لاحقًا.
talk-about = عمّ تدور
topic = الموضوع
talk-with = مع من
talk-first = هل التدريب هو الجواب؟
talk-first-hint = تحدثوا عن هذه الأربعة قبل أي تخطيط.
talk-how = كيف ينبغي أن يكون؟
talk-how-hint = أفضل شكل هو أصغر شكل يلبي الحاجة.
talk-notes-example = ما قيل غير ذلك. يمكنكما الكتابة هنا في الوقت نفسه.
talk-reading = الخلاصة
talk-next = السؤال التالي
talk-see-reading = انظر الخلاصة
talk-remove = ضع هذه المحادثة في السلة
talk-in-bin = هذه المحادثة في السلة
talk-in-bin-text = لم يضع منها شيء. أعدها لتكمل.
answered-of = أُجيب عن { $count } من { $of }
answer-yes = نعم
answer-partly = جزئيًا
answer-no = لا
ask-buy-in = هل يريده الناس؟
ask-buy-in-help = من سيتعلمون، ومن يقررون في وقتهم.
ask-need = أي حاجة يلبي؟
ask-need-example = يعود الملف المفقود خلال يوم
ask-right-answer = هل التدريب هو الجواب الصحيح لها؟
ask-right-answer-help = أم أنه أداة أو إجراء أو إصلاح أو شخص إضافي؟
ask-value = هل يرى الشريك فائدته؟
ask-value-help = بكلماتهم: ما الذي سيتحسن بعده؟
ask-form = مكتوبًا أم حضوريًا؟
form-written = مكتوبًا
form-written-help = دليل أو قائمة أو صورة يتبعها المرء وحده.
form-in-person = حضوريًا
form-in-person-help = يعرضه شخص، في المكان أو في مكالمة.
ask-substance = ما الذي يُتعلَّم؟
substance-process = إجراء
substance-process-help = خطوات تُنفَّذ.
substance-knowledge = معرفة
substance-knowledge-help = شيء يُفهم ويُطبَّق.
substance-introduction = مقدمة
substance-introduction-help = معرفة ما هو ومن يُسأل عنه فقط.
ask-style = بأي أسلوب؟
ask-style-example = اثنان أمام شاشة واحدة، على نظامهما
ask-minutes = كم من الوقت؟
ask-minutes-help = خمس دقائق في بداية اجتماع الفريق جواب حقيقي.
ask-direction = من يعلّم من؟
direction-to-partner = نعلّم الشريك
direction-to-partner-help = لدى المنظمة ما يحتاجه الشريك.
direction-from-partner = الشريك يعلّمنا
direction-from-partner-help = الشريك يعرف كيف تسير الأمور هنا.
direction-both = كلٌّ يعلّم الآخر
direction-both-help = لدى الطرفين ما يقدمانه.
verdict-unfinished = لم يكتمل بعد
verdict-unfinished-help = تحدثوا عن الأسئلة الأربعة الأولى قبل أي تخطيط.
verdict-no_buy_in = لا قبول بعد
verdict-no_buy_in-help = تحدثوا مع من سيتعلمون ومع من يقررون في وقتهم قبل أي تخطيط.
verdict-other_ways = التدريب ليس هو الجواب
verdict-other_ways-help = ابحثوا عن طريق آخر: أداة أو إجراء واضح أو إصلاح أو وقت أو شخص إضافي. أبقوا هذا الموضوع خارج خطة التدريب.
verdict-no_value = لا تُرى الفائدة بعد
verdict-no_value-help = أروهم في حالة صغيرة من عملهم ما الذي سيتحسن. ثم اسألوا من جديد.
verdict-begin_small = ابدأوا صغيرًا
verdict-begin_small-help = شيء ما صحيح جزئيًا فقط. جربوا مع قلة من الناس في مهمة حقيقية، ثم قرروا.
verdict-write_it_down = اكتبوه
verdict-write_it_down-help = دليل أو قائمة يلبي هذه الحاجة. دعوا من لا يعرفه بعد يجربه.
verdict-team_meeting = دقائق في اجتماع الفريق
verdict-team_meeting-help = لا حاجة إلى دورة: اعرضوه في بداية اجتماع الفريق، ومرة أخرى بعد شهر.
verdict-introduce = مقدمة قصيرة
verdict-introduce-help = قولوا ما هو ولماذا يهم ومن يُسأل عنه. لا يحتاج إلى مكان في برنامج الأسبوع.
verdict-plan = خططوا له
verdict-plan-help = هو مرغوب ويلبي حاجة والتدريب هو الجواب: أدخلوه في خطة التدريب.
advice-win_others = اكسبوا المترددين أولًا: اسألوهم ما الذي يحتاجونه ليقولوا نعم.
advice-name_the_rest = التدريب جزء من الجواب. اكتبوا ما يلزم غيره، ومن يتولاه.
advice-agree_on_value = اتفقوا على شيء واحد سيتحسن، وكيف ستلاحظونه.
advice-step_by_step = يُتعلَّم الإجراء بتنفيذه: تمرنوا عليه خطوة خطوة في عمل حقيقي.
advice-one_point = لا تكفي دقائق قليلة للمعرفة: نقطة واحدة كل مرة، في عدة اجتماعات.
advice-too_long = هذا أطول مما تحتاجه مقدمة. هل هو معرفة في الحقيقة؟

### أصحاب المصلحة ونقاط القوة

stakeholders-hint = من له رأي أو مصلحة في الأمر، وما يحسنه الشريك من قبل.
stakeholders = أصحاب المصلحة
stakeholders-empty-title = لم يُذكر أحد بعد
stakeholders-empty-text = القيادة، المستخدمون، مكاتب أخرى، الممولون: من يستطيع أن يدفع الأمر أو يوقفه؟
stakeholder-add = صاحب مصلحة
stakeholder-who = من
interest = الاهتمام
interest-help = كم يهمهم الأمر.
influence = التأثير
influence-help = كم يستطيعون دفع الأمر أو إيقافه.
stake = ما يريدونه منه
stake-example = تقارير تصل في موعدها
engaged = كيف يُشرَكون
engaged-example = لقاء مع المدير كل شهر
weight-low = قليل
weight-medium = متوسط
weight-high = كبير
weights-missing = لم يُحدد الاهتمام والتأثير بعد
manner-close = اعملوا معهم عن قرب
manner-content = أبقوهم راضين
manner-informed = أبقوهم على علم
manner-watch = راقبوا
assets = نقاط القوة
assets-hint = ما يسير جيدًا من قبل. عليه تُبنى الخطط، ويستطيع الشريك أن يعلّمه.
assets-empty-title = لا نقطة قوة بعد
assets-empty-text = اسألوا ما الذي يسير جيدًا، ومن يفعله وكيف. من هنا يبدأ التعلم.
asset-add = شيء يسير جيدًا
asset-what = ما الذي يسير جيدًا
asset-who = عند من
asset-no-domain = لا في مجال بعينه
assets-here = ما يسير جيدًا هنا
assets-here-help = انطلقوا منه: من يستطيع أن يُري الآخرين، ومن أين تبدؤون.

### الجدول الزمني

timeline-hint = ما سيحدث في نصف السنة الأول والثاني وما بعدهما، ومن يفعله.
timeline-empty-title = لا شيء في الجدول بعد
timeline-empty-text = ابدأوا بما يجب أن يحدث أولًا: غرفة، حساب، شخص يُسمّى.
timeline-no-start = تظهر تواريخ الفترات حين يكون في الملف أول يوم.
timeline-to-profile = إلى الملف
timeline-whose = مهام من
timeline-everybody = الجميع
band-first = الأشهر 1–6
band-second = الأشهر 7–12
band-beyond = بعد السنة الأولى
band-between = { $from } – { $to }
band-from = من { $from }
band-now = الآن
band-empty = لا شيء هنا بعد
task-add = أضف مهمة
task-when = متى
task-moved = نُقلت: { $what }
task-up = إلى أعلى
task-down = إلى أسفل
task-outside = الموعد خارج هذه الفترة

### ما يثبته الدفتر من القوائم

and-others = { $count ->
    [one] شخص آخر
    [two] شخصان آخران
   *[other] { $count } غيرهم
  }
proof-prerequisites-assessment-met = في الدفتر: الفجوات { $count } ونقاط القوة { $of }
proof-prerequisites-assessment-open = في الدفتر حتى الآن: الفجوات { $count } ونقاط القوة { $of }
proof-prerequisites-budget-met = في الملف، مع تقسيمها
proof-prerequisites-budget-open = { $count ->
    [0] لا ميزانية في الملف بعد
   *[other] في الملف واحد فقط من الميزانية وتقسيمها
  }
proof-prerequisites-trainers-met = { $names }: ساعات الأسبوع { $count }
proof-prerequisites-trainers-open = { $named ->
    [0] لا يسمي الملف مرشدًا بعد
   *[other] { $names }: ساعات الأسبوع { $count }، والمطلوب { $of } على الأقل، تحت «الأشخاص»
  }
proof-prerequisites-staff-met = للجميع ({ $of }) ساعات محمية
proof-prerequisites-staff-open = { $of ->
    [0] لم يُسمَّ أحد من الموظفين بعد
   *[other] { $count } من { $of } لهم ساعات محمية مسجلة تحت «الأشخاص»
  }
proof-prerequisites-baseline-met = قُيّم الجميع ({ $of }) في كل المجالات
proof-prerequisites-baseline-open = { $of ->
    [0] لم يُسمَّ أحد من الموظفين بعد
   *[other] قُيّم { $count } من { $of } في كل المجالات؛ ينقص: { $names }
  }
proof-readiness-focal-point-met = في الملف: { $names }
proof-readiness-focal-point-open = لا يسمي الملف نقطة اتصال بعد
proof-readiness-learning-time-met = لكل المتعلمين ({ $of }) ساعاتهم
proof-readiness-learning-time-open = { $of ->
    [0] لم يُسمَّ متعلمون بعد
   *[other] { $count } من { $of } سُجلت ساعاتهم تحت «الأشخاص»؛ ينقص: { $names }
  }
proof-readiness-bandwidth-met = { $of ->
    [one] يبلغ الموقع 1 ميغابت في الثانية
   *[other] تبلغ كل المواقع ({ $of }) 1 ميغابت في الثانية
  }
proof-readiness-bandwidth-open = { $of ->
    [0] لم يُسجَّل موقع بعد
   *[other] بطيء جدًا أو لم يُقس: { $names }
  }
proof-readiness-endorsement-met = وقّع هنا { $names }
proof-readiness-endorsement-open = لم توقّع القيادة شيئًا في هذا الدفتر بعد

### التقدم

progress-hint = ما الذي تغيّر منذ خط الأساس، وإلى أين يتجه العمل.
progress-empty-title = لا شيء للمقارنة بعد
progress-empty-text = قيسوا خط الأساس أولًا: قيّموا موظفي الشريك في كل مجال. وفي كل ربع سنة تعيدون ذلك.
progress-first-round = ليس هناك حتى الآن إلا خط الأساس. الجولة التالية، بالطريقة نفسها، تبيّن التغيّر.
progress-shape = مجالًا مجالًا
progress-trend = من جولة إلى جولة
progress-domains = التغيّر في كل مجال
progress-domains-hint = الدائرة المفتوحة: خط الأساس. الممتلئة: الآن. الخط المزدوج: الهدف.
progress-to-assess = إلى جولات التقييم
score-change = التغيّر
target-hint = أين ينبغي أن يكون الشريك في النهاية، من 0 إلى 3.
target-overall = الهدف العام
target-overall-help = أهداف المجالات تأتي من الفجوات: متوسط المستويات المطلوبة فيها.
target-is = الهدف { $target }
target-lacks = بقي { $lacking } حتى الهدف
target-reached = بُلغ الهدف.
most-improved = أكبر تحسّن: { $domain }
needs-focus = أحوج إلى العناية: { $domain }

# البحث
search-label = عمَّ تبحث؟
search-hint = الأسماء والملاحظات والقرارات والخطط: كل ما كُتب، من دون اتصال. لا يهم التشكيل ولا شكل الحروف.
search-looking = جارٍ البحث …
search-count = { $count ->
    [0] لم يُعثر على شيء. جرّب حروفًا أقل أو كلمة أخرى.
    [one] عُثر على شيء واحد
    [two] عُثر على شيئين
    [few] عُثر على { $count } أشياء
   *[other] عُثر على { $count } شيئًا
}
search-more = هناك المزيد. كلمة أخرى تضيّق البحث.

# من الشاشات خلف الأماكن
restore = استرجاع
unnamed = بلا اسم بعد
restored = عاد كما كان
restored-named = عاد «{ $what }»
change-named = عدّل «{ $what }»
number-between = عدد صحيح من { $least } إلى { $most }
zone-help = اكتب مدينة أو منطقة بالإنجليزية، مثل Nairobi
zone-unknown = لا توجد منطقة زمنية بهذا الاسم. اكتب مدينة قريبة واختر من القائمة.
time-there = الساعة هناك الآن { $time }
who-left = { $name } (غادر)
area-profile = الملف
area-sites = المواقع
area-people = الأشخاص
area-checklists = قوائم التحقق
area-domains = المجالات
area-assessments = التقييم
area-calls = مكالمة إرشاد
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
call-of = مكالمة { $date }
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
action-added = دُوّن الإجراء
add-action = ما الذي يجب عمله
owner = من
due-date = متى
overdue = متأخر
this-call = هذه المكالمة
remove-call = انقل هذه المكالمة إلى سلة المحذوفات
call-removed-title = هذه المكالمة في سلة المحذوفات
call-removed-text = لم يضع منها شيء. استرجعها لتواصل الكتابة.
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
save-file = احفظ في ملف
never = لم يحدث بعد
file-saved = حُفظ { $name } على هذا الجهاز
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
storage-of = { $used } من { $quota }
storage-kept = يحتفظ المتصفح بما هو مخزّن هنا
storage-not-kept = إذا ضاقت المساحة فقد يمحو المتصفح ما هو مخزّن هنا. اطلب منه أن يحتفظ بكل شيء.
storage-refused = لا يتعهد المتصفح بذلك بعد. ثبّت تاندم أو استخدمه بضعة أيام، ثم اطلب من جديد.
storage-ask = اطلب الاحتفاظ
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
forgotten = طُلب من هذا الجهاز حذف نسخته، وقد فعل. ما لم ترسله ذهب إلى الخادم أولًا، أو هو محفوظ هنا.
offered-help = رُفض عند وصوله. ضمّه يعيده كتعديلات منك، ويبقى مذكورًا لمن هو.
offered-take = ضمّ
offered-decline = اعتذر
offered-taken = ضُمّ عمل { $name }
aside-line = شيء كتبه { $name } تعذّرت قراءته في هذا الإصدار، فوُضع جانبًا.
backup = ملف احتياطي
backup-help = { $device ->
    [phone] كل ما على هذا الهاتف في ملف واحد، لحفظه في مكان آخر.
   *[computer] كل ما على هذا الحاسوب في ملف واحد، لحفظه في مكان آخر.
  }
backup-save = احفظ ملفًا احتياطيًا
nobody-yet = لا أحد بعد
name = الاسم
what = ماذا

### لماذا رفض الخادم عملًا: يقال مع الطرد، في شاشة المحفوظ

error-foreign_actor = تعديل يحمل علامة جهاز آخر.
error-foreign_actor-next = وُضع جانبًا. طبّقه باسمك من جديد أو احفظه في ملف.
error-forked_actor = تعديلان مختلفان يحملان الرقم نفسه.
error-forked_actor-next = وُضع جانبًا. طبّقه كتعديل جديد.
error-unproven = عمل أشخاص آخرين لم يعد لدى الخادم، وليس عليه توقيعهم.
error-unproven-next = يحتفظ به الخادم إلى أن يعود صاحبه أو يقبله المدير.
error-poisoned = يستند هذا إلى تعديل لا يمكن قراءته.
error-poisoned-next = وُضع جانبًا. طبّقه من جديد كتعديل جديد.
error-missing_parents = ما زال ينقص الخادمَ شيء يعتمد عليه هذا التعديل.
error-missing_parents-next = يُرسل من جديد مع ما قبله.
error-too_many_operations = تعديل يفعل أكثر من اللازم دفعة واحدة.
error-too_many_operations-next = وُضع جانبًا. أعده في أجزاء أصغر.
