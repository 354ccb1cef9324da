# الإرشاد عبر الزمن (P4): جدول المكالمات، المكالمة أثناء عقدها، البحث في السجل، مكالمات أقل، التسليم. وعلامات التعثّر (P9).

kind-schedule = جدول المكالمات
kind-pace = تغيير وتيرة المكالمات
kind-tag = وسم مكالمة

### الجدول

schedule-title = جدول المكالمات
schedule-hint = من يتحدث مع من، ومتى وكيف؛ ومنه تُعرف المكالمات القادمة.
schedule-empty-title = لم يُتفق على مكالمات بعد
schedule-empty-text = اتفق مع من ترشده على يوم وساعة. عندها تنتظر المكالمات القادمة هنا، وتبدأ بلمسة واحدة.
schedule-with = مكالمات مع { $name }
schedule-add = الاتفاق على مكالمات
schedule-add-with = مع من؟
schedule-change = اليوم والساعة والمكان
schedule-mentor = المرشد
schedule-day = اليوم
schedule-no-day = لا يوم ثابت
schedule-time = الساعة
schedule-platform = أين تتحدثان
schedule-platform-example = مكالمة واتساب أو سيغنال أو هاتف
schedule-fallback = إذا تعذّر ذلك
schedule-fallback-example = بمن يُتصل وكيف: رقم، أو هاتف أحد الجيران
schedule-length-help = عادةً من { $least } إلى { $most } دقيقة.
schedule-length-odd = تستغرق المكالمات عادةً من { $least } إلى { $most } دقيقة: الأقصر لا تتسع لجدول الأعمال، والأطول مرهقة.
schedule-from = ابتداءً من
schedule-made = تم الاتفاق على مكالمات مع { $name }
schedule-end = إنهاء هذه المكالمات
schedule-ended = انتهت المكالمات مع { $name }
schedule-ended-mark = انتهت
schedule-resume = استئنافها
schedule-next = القادمة
schedule-here = { $time } هنا
schedule-none = بلا موعد: تتحدثان عند الحاجة
schedule-missed = لم تُعقد مكالمة { $date }
schedule-start = ابدأ مكالمة اليوم
schedule-go-on = تابع مكالمة اليوم
schedule-next-call = المكالمة القادمة: { $name }
schedule-planned = افتح المكالمة المقررة
day-mon = الاثنين
day-tue = الثلاثاء
day-wed = الأربعاء
day-thu = الخميس
day-fri = الجمعة
day-sat = السبت
day-sun = الأحد

### الوتيرة

pace-title = كم مرة
pace-weekly = كل أسبوع
pace-fortnightly = كل أسبوعين
pace-monthly = كل أربعة أسابيع
pace-as-needed = عند الحاجة
pace-now = الآن: { $pace }
pace-change = تغيير الوتيرة
pace-new = من الآن فصاعدًا
pace-reason = السبب
pace-reason-example = ما الذي تغيّر
pace-reason-proof = كانت المكالمات الثلاث الأخيرة قصيرة، وكانت المسألة محلولة قبل المكالمة
pace-keep = سجّل التغيير
pace-kept = من الآن فصاعدًا: { $pace }
pace-propose = هل حان وقت مكالمات أقل؟
pace-propose-text = لم تتجاوز أي من المكالمات الثلاث الأخيرة نصف ساعة، وكانت المسألة قد حُلّت قبلها دون مساعدة ({ $name }). قد تكفي هذه الوتيرة: { $pace }.
pace-take = من الآن فصاعدًا: { $pace }
pace-cheer = أحسنتم! هذه الوتيرة تكفي الآن: { $pace }
pace-cheer-text = صار الحل يأتي دون مساعدة أكثر فأكثر ({ $name }). وهذه غاية المكالمات.
pace-history = كيف كانت من قبل

### أثناء المكالمة

call-agenda = جدول الأعمال
agenda-begin = ابدأ المكالمة
agenda-progress = التقدّم
agenda-progress-help = ما الذي وُعد به في المرة السابقة، وماذا جرى له؟
agenda-challenges = الصعوبات
agenda-challenges-help = مسألة واحدة: ما هي، وما الذي جُرّب، وما السبل الممكنة.
agenda-planning = التخطيط
agenda-planning-help = ما الذي يأتي حتى المكالمة القادمة؟
agenda-actions = المهام
agenda-actions-help = من يفعل ماذا ومتى؛ قولوه مرة أخرى بصوت عالٍ.
agenda-minutes = { $minutes } د
agenda-of = { $spent } من { $minutes } د
agenda-all = { $spent } من { $minutes } د إجمالًا
agenda-next = إلى: { $part }
agenda-end = أنهِ المكالمة
agenda-ended = انتهت المكالمة: { $minutes } د
prompts = أسئلة تساعد
prompts-hint = اسأل قبل أن تجيب. لمسة تضع السؤال في الملاحظات.
prompt-tried = ماذا جرّبت حتى الآن؟
prompt-cause = ما السبب المحتمل؟
prompt-test = كيف تتحقق من ذلك؟
prompt-noted = السؤال في الملاحظات
promised = ما زال مفتوحًا من قبل
before-title = ورد هذا من قبل
same-day = توجد مكالمة أخرى في هذا اليوم
same-day-text = ربما بدأها كل منكما على هاتفه. لم يضع شيء: افتح الأخرى وانظر.
due-next-call = المكالمة القادمة
due-week = بعد أسبوع
due-month = بعد أربعة أسابيع
after-title = كيف سارت
solved = من وجد الحل؟
solved-alone = المسترشد وحده
solved-together = معًا
solved-open = لم يوجد بعد
tags = الوسوم
tag-add = وسم، مثل النسخ الاحتياطي
tag-added = أُضيف الوسم «{ $name }»
tag-remove = أزل الوسم «{ $name }»

### السجل

log-title = البحث في السجل
log-hint = كل ما كُتب في المكالمات، مع الوسوم وما يتكرر.
log-words = ابحث في كل المكالمات
log-found = { $count ->
    [0] لا مكالمة فيها كل هذا
    [one] مكالمة واحدة
    [two] مكالمتان
    [few] { $count } مكالمات
   *[other] { $count } مكالمة
  }
recurring = ما يتكرر
recurring-hint = في ثلاث مكالمات أو أكثر. ربما يحتاج إلى أكثر من جواب آخر.
recurring-in = في { $count ->
    [few] { $count } مكالمات
   *[other] { $count } مكالمة
  }

### التسليم

handover-title = التسليم إلى مرشد جديد
handover-hint = كل ما يحتاج إليه القادم الجديد في ورقة واحدة: للقراءة هنا أو الطباعة أو الحفظ.
handover-of = الإرشاد: { $partner }
handover-of-nobody = الإرشاد
handover-held = { $count ->
    [one] مكالمة واحدة حتى الآن
    [two] مكالمتان حتى الآن
    [few] { $count } مكالمات حتى الآن
   *[other] { $count } مكالمة حتى الآن
  }
handover-log = سجل المكالمات
handover-nothing = لا شيء حتى الآن.
handover-decided = القرار: { $what }

### علامات التعثّر (P9.1، P9.2)

kind-sign = علامة تعثّر
signs-hint = ما لاحظه الدفتر من تلقاء نفسه، وما يساعد حين يتعثّر العمل.
signs-noticed = ما لوحظ
signs-none-title = لم يُلاحَظ شيء
signs-none-text = تُراقَب الجلسات والعمل الذاتي والمكالمات والمستويات. وحين يتكرر شيء يظهر هنا.
signs-aside = وُضعت جانبًا
signs-aside-hint = شوهدت وليست مشكلة، مع السبب. وتظهر من جديد إذا بدأت من جديد.
signs-known = ما قد يتعثّر
signs-known-hint = اثنتا عشرة صعوبة واجهها كثيرون قبلكم.
signs-more = { $count ->
    [one] وعلامة أخرى
    [two] وعلامتان أخريان
    [few] و{ $count } علامات أخرى
   *[other] و{ $count } علامة أخرى
  }
sign-since = منذ { $date }
sign-shows = ما يدل عليها
sign-help = الأسباب والحلول
sign-set-aside = ضعها جانبًا
sign-set-aside-done = وُضعت جانبًا. وتظهر من جديد إذا بدأت من جديد.
sign-why = لماذا ليست مشكلة؟
sign-why-example = ما تعرفه أنت ولا يعرفه الدفتر
sign-show-again = أظهرها من جديد
sign-idle = { $count ->
    [one] لا عمل ذاتي منجز منذ أسبوع: { $about }
    [two] لا عمل ذاتي منجز منذ أسبوعين: { $about }
    [few] لا عمل ذاتي منجز منذ { $count } أسابيع: { $about }
   *[other] لا عمل ذاتي منجز منذ { $count } أسبوعًا: { $about }
  }
sign-called-off = جلسات متتالية أُلغيت: { $count }
sign-no-practice = في «{ $about }» تعليم بلا تدريب عملي
sign-not-handed-in = لم يسلّم أحد «{ $about }»
sign-only-one-left = غادر من كان وحده يستطيع هذا: { $about }
sign-flat = المستوى العام لم يرتفع، وعدد الجولات منذ ذلك: { $count }
sign-fruitless = المكالمات الأخيرة مع { $about } لم تحلّ شيئًا ({ $count })
sign-fruitless-all = المكالمات الأخيرة لم تحلّ شيئًا ({ $count })
sign-apart = فرق مستويين بين من يقيّمون { $about }
sign-levels = المستويات: { $levels }
trouble-causes = ما قد يكون وراءها
trouble-ways = حلول
trouble-begin = من أين نبدأ

trouble-completing = التعلّم الذاتي متوقف
trouble-completing-help = شخص لا يُتمّ ما عليه أن يتعلمه وحده.
trouble-completing-cause-1 = عمل آخر يسبقه دائمًا.
trouble-completing-cause-2 = لم يقل أحد بوضوح ما المطلوب ومتى.
trouble-completing-cause-3 = المادة أطول من أن تُقرأ في مرة واحدة.
trouble-completing-way-1 = قسّموا المادة إلى أجزاء أقل من 30 دقيقة.
trouble-completing-way-2 = اتفقوا على موعد لكل جزء واكتبوه.
trouble-completing-way-3 = اسألوا كل واحد أين وصل قبل الجلسة المباشرة بأيام، لا أثناءها.
trouble-cancellations = الجلسات تُلغى مرة بعد مرة
trouble-cancellations-help = تُضرب المواعيد ولا تثبت.
trouble-cancellations-cause-1 = لدى الموظفين عمل أكثر مما يتسع له أسبوعهم.
trouble-cancellations-cause-2 = الإدارة لا تساند الأمر بما يكفي.
trouble-cancellations-cause-3 = لدى الشريك الآن ما هو أشد إلحاحًا.
trouble-cancellations-way-1 = ارفعوا الأمر إلى قيادة الشريك، مع قائمة ما أُلغي.
trouble-cancellations-way-2 = اتفقوا من جديد على عدد ساعات التعلّم في الأسبوع.
trouble-cancellations-way-3 = توقفوا عمدًا حتى تهدأ الأحوال، مع موعد للنظر من جديد.
trouble-retention = ما تُعلِّم يضيع قبل الجلسة التالية
trouble-retention-help = نجح في الجلسة، وبعد أسبوعين لا أحد يستطيعه.
trouble-retention-cause-1 = كان التدريب العملي قليلًا.
trouble-retention-cause-2 = الوقت بين الجلستين طويل.
trouble-retention-cause-3 = لم يستعمله أحد في عمله الحقيقي.
trouble-retention-way-1 = اختموا كل جلسة بمهمة صغيرة يؤديها كل واحد وحده.
trouble-retention-way-2 = اجتمعوا أكثر، ولوقت أقصر.
trouble-retention-way-3 = علّموا ما يحتاج إليه أحدهم هذا الأسبوع على أي حال.
trouble-turnover = المتدربون يغادرون
trouble-turnover-help = يرحل شخص في منتصف العمل، ويرحل معه ما يعرفه.
trouble-turnover-cause-1 = الناس ينتقلون، كما في كل مكان.
trouble-turnover-cause-2 = ما كانوا يعرفونه لم يُكتب في أي مكان.
trouble-turnover-cause-3 = شخص واحد فقط كان يستطيعه.
trouble-turnover-way-1 = اكتبوا الإجراءات الآن، وابدؤوا بما يقوم على شخص واحد.
trouble-turnover-way-2 = درّبوا الباقين بعضهم على عمل بعض.
trouble-turnover-way-3 = قرّروا معًا هل تبدؤون من جديد مع الموظفين الجدد.
trouble-flat = المستويات لا ترتفع
trouble-flat-help = جولة بعد جولة والصورة كما هي.
trouble-flat-cause-1 = التدريب لا يصيب الفجوات الحقيقية.
trouble-flat-cause-2 = وقت التدريب العملي قليل.
trouble-flat-cause-3 = طريقة التعلّم لا تناسب هؤلاء.
trouble-flat-way-1 = انظروا معًا في الفجوات من جديد قبل أن تخططوا للمزيد.
trouble-flat-way-2 = جرّبوا طريقة أخرى: جنبًا إلى جنب، في الموقع، أو مثنى.
trouble-flat-way-3 = اجعلوا معظم الوقت للعمل باليد.
trouble-mentoring = الإرشاد لا يثمر
trouble-mentoring-help = تُعقد المكالمات ولا يخرج منها شيء.
trouble-mentoring-cause-1 = الشخصان لا ينسجمان.
trouble-mentoring-cause-2 = لكل منهما طريقة في الكلام لا تصل إلى الآخر.
trouble-mentoring-cause-3 = لم يُقَل قط ماذا ينتظر كل منهما من الآخر.
trouble-mentoring-way-1 = قولوا من جديد من يفعل ماذا في المكالمات وبينها.
trouble-mentoring-way-2 = غيّروا طريقة الحديث: قناة أخرى، ساعة أخرى، لغة أخرى.
trouble-mentoring-way-3 = جرّبوا مرشدًا آخر. ليست هذه هزيمة.
trouble-sustaining = لن يدوم من دون عون
trouble-sustaining-help = تقترب النهاية، والشريك لا يستطيع بعد أن يمضي وحده.
trouble-sustaining-cause-1 = دعم المؤسسة قليل.
trouble-sustaining-cause-2 = لا مال مرصود لما بعد ذلك.
trouble-sustaining-cause-3 = كل شيء يقوم على شخص واحد.
trouble-sustaining-way-1 = مدّدوا العمل معًا، بهدف واضح للوقت المضاف.
trouble-sustaining-way-2 = قدّموا ما يجعله يدوم: شخصًا ثانيًا، وإجراءات مكتوبة، وبندًا في الميزانية.
trouble-sustaining-way-3 = ارفعوا الأمر إلى القيادة ما دام في الوقت متسع.
trouble-materials = المواد لا تُستعمل
trouble-materials-help = أُعدّت وسُلّمت، ولا أحد يفتحها.
trouble-materials-cause-1 = الشكل غير مناسب: كبيرة أو طويلة أو لجهاز آخر.
trouble-materials-cause-2 = هي معقدة أكثر مما ينبغي.
trouble-materials-cause-3 = تتحدث عن أماكن أخرى وأنظمة أخرى.
trouble-materials-way-1 = احذفوا ما لا حاجة إليه. صفحة واحدة خير من عشرين.
trouble-materials-way-2 = كيّفوها مع الشريك: أنظمته وكلماته وصوره.
trouble-materials-way-3 = أروهم مرة واحدة معًا متى تُستعمل وكيف.
trouble-resistance = الشريك متحفّظ
trouble-resistance-help = الكل مهذّب، ولا شيء يتحرك.
trouble-resistance-cause-1 = كانت المساعدة السابقة تجربة سيئة.
trouble-resistance-cause-2 = يبدو الأمر نقدًا لطريقة عملهم.
trouble-resistance-cause-3 = تقرّر الأمر من دون سؤالهم.
trouble-resistance-way-1 = خذوا وقتًا لبناء الثقة قبل الخطة التالية.
trouble-resistance-way-2 = اعملوا شركاء: قولوا ماذا تريدون أن تتعلموا منهم.
trouble-resistance-way-3 = دعوا الشريك يختار ما يأتي أولًا.
trouble-reporting = التقارير عبء
trouble-reporting-help = الكتابة عن العمل تأخذ وقت العمل.
trouble-reporting-cause-1 = يُطلب من التفاصيل أكثر مما يقرؤه أحد.
trouble-reporting-cause-2 = الأرقام تُجمع باليد.
trouble-reporting-cause-3 = لا أحد يعرف لماذا تُجمع.
trouble-reporting-way-1 = اطلبوا أقل.
trouble-reporting-way-2 = دعوا الدفتر يَعُدّ ما يستطيع عدّه.
trouble-reporting-way-3 = قولوا ماذا نتج عن الأرقام الأخيرة.
trouble-remote = التدريب عن بُعد لا ينجح
trouble-remote-help = الناس على الخط، والقليل يصل.
trouble-remote-cause-1 = الاتصال ينقطع.
trouble-remote-cause-2 = الساعات لا تناسب كل المناطق الزمنية.
trouble-remote-cause-3 = الناس يستمعون ولا يفعلون شيئًا.
trouble-remote-way-1 = أعدّوا ما يعمل من دون اتصال.
trouble-remote-way-2 = تناوبوا على الساعات غير المريحة.
trouble-remote-way-3 = أعطوا كل واحد ما يفعله كل عشر دقائق على الأقل.
trouble-disputed = المستويات محل خلاف
trouble-disputed-help = البعض لا يوافق على تقييمه أو تقييم غيره.
trouble-disputed-cause-1 = ليس واضحًا ما يعنيه كل مستوى.
trouble-disputed-cause-2 = أُعطيت المستويات بالانطباع.
trouble-disputed-cause-3 = لا شيء يبيّن على ماذا يقوم المستوى.
trouble-disputed-way-1 = اقرؤوا وصف كل مستوى بصوت عالٍ قبل التقييم.
trouble-disputed-way-2 = اكتبوا الدليل على كل مستوى.
trouble-disputed-way-3 = قيّموا معًا مع الشريك.

issue = الموضوع
open-actions-hint = { $done ->
    [0] كل ما وُعد به ولم يتم بعد، في كل المكالمات.
   *[other] كل ما وُعد به ولم يتم بعد، في كل المكالمات. تم حتى الآن: { $done }.
  }
actions-empty-title = لا شيء مفتوح
actions-empty-text = تجتمع هنا الإجراءات المتفق عليها في المكالمات حتى تتم.
mine = لك
