# الإرشاد عبر الزمن (P4): جدول المكالمات، المكالمة أثناء عقدها، البحث في السجل، مكالمات أقل، التسليم.

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
