# الأشخاص والأجهزة والخادم: شاشات تحتاج إلى الخادم على كل حال

members-hint = من يستطيع فتح هذا الدفتر، وبأي دور. ما كتبه كل شخص يبقى باسمه مهما تغيّر هنا.
members = من له حق الدخول
invitations = دعوات مفتوحة
invitations-help = يصلح كل رابط مرة واحدة.
until = حتى { $when }
withdraw = سحب
invitation-withdrawn = سُحبت دعوة { $name }
record = من فعل ماذا
record-help = الدعوات والأجهزة وحقوق الدخول والتصدير
record-hint = تُضاف السطور فقط؛ لا يستطيع أحد تغييرها، ولا المدير.
record-empty = لم يحدث شيء بعد.
record-more = سطور أقدم

invite = دعوة شخص
invite-who = من
invite-new = شخص جديد
access-name = الاسم
access-role = الدور
invite-name-help = كما سيراه الآخرون.
invite-email = عنوان البريد
invite-email-help = يمكن تركه فارغًا. من يدخل بحساب لدى منظمتك له هذا العنوان يستطيع استخدام الدعوة أيضًا.
invite-days = مدة صلاحية الرابط
invite-count = { $count ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
  }
invite-make = إنشاء الرابط
invite-admit = منح حق الدخول
access-given = لدى { $name } حق الدخول الآن
link = الرابط
link-code = رمز QR للرابط
link-help = { $days ->
    [one] دع { $name } يمسح هذا الرمز، أو أرسل الرابط. يصلح مرة واحدة خلال يوم. من يفتحه أولًا يكون { $name } هنا: سلّمه على انفراد.
   *[other] دع { $name } يمسح هذا الرمز، أو أرسل الرابط. يصلح مرة واحدة، وعدد أيام صلاحيته { $days }. من يفتحه أولًا يكون { $name } هنا: سلّمه على انفراد.
  }
link-own-help = امسح هذا الرمز بالجهاز الآخر. يصلح مرة واحدة خلال يوم. من يفتحه أولًا يكتب باسمك: احتفظ به لنفسك.
link-message = { $name }، هذا الرابط يفتح دفترنا في Tandem:
link-own-message = دفتري في Tandem:
link-share = مشاركة
link-copy = نسخ
link-copied = نُسخ
link-not-copied = لا يسمح المتصفح بالنسخ. اضغط على الرابط مطولًا لتحديده.
role-changed = { $name }: { $role }

take-away = سحب حق الدخول
take-away-from = هل يُسحب حق الدخول من { $name }؟
take-away-text = خلال ثوانٍ لن يستطيع { $name } فتح هذا الدفتر ولا تغييره. ما فيه يبقى باسم كاتبه.
access-taken = لم يعد لدى { $name } حق الدخول
forget = حذف النسخ من أجهزته أيضًا
forget-not = تبقى النسخ مقروءة على الأجهزة، لكنها لا تتغير بعد الآن.
people-forget-offline = يحذف كل جهاز نسخته حين يصل إلى الخادم في المرة القادمة، بعد تسليم ما لم يُرسل. لا يمكن إجبار هاتف يبقى دون اتصال.

devices-hint = هواتف وحواسيب تكتب باسمك. ألغِ ما ضاع منها أو بيع أو أُهدي.
device-add = إضافة جهاز
device-since = منذ { $day }
device-gone = أُلغي في { $day }
device-here = هذا الجهاز
device-name = اسم الجهاز
device-name-help = يراه الآخرون بجانب اسمك حيث يفيد.
device-renamed = صار اسم الجهاز { $name }
device-revoked = أُلغي { $name }
rename = تغيير الاسم
revoke = إلغاء
revoke-named = هل يُلغى { $name }؟
revoke-text = خلال ثوانٍ لن يأخذ الخادم شيئًا من هذا الجهاز ولن يعطيه شيئًا. لا رجعة في ذلك؛ دعوة جديدة تعيده.
revoke-here-text = هذا هو الجهاز الذي بيدك: ستخرج من حسابك. ما لم يُرسل باقٍ عليه ويمكن حفظه في ملف. لا رجعة في ذلك؛ دعوة جديدة تعيده.
no-device = بلا جهاز
link-new = رابط لجهاز جديد

relay-hint = الخادم الذي يحفظ عمل الجميع وينقله. من يديره يرى الأشخاص والأجهزة، لا ما في الدفاتر.
relay-well = الخادم بخير.
relay-backup = آخر نسخة احتياطية
relay-never = لا شيء
relay-room = المساحة الباقية على القرص
relay-size = المحفوظ
relay-changes = { $count ->
    [zero] لا تغييرات
    [one] تغيير واحد
    [two] تغييران
    [few] { $count } تغييرات
    [many] { $count } تغييرًا
   *[other] { $count } تغيير
  }
relay-devices = الأجهزة
relay-online = متصلة الآن
relay-since = يعمل منذ
relay-version = الإصدار
relay-no-backup = لا تُصنع نسخ احتياطية.
relay-no-backup-next = يشغّل القائم على الجهاز الخادم مع ‎--backup-dir ومجلد على قرص آخر.
relay-stale-backup = آخر نسخة احتياطية قديمة جدًا.
relay-stale-backup-next = تأكد على الجهاز أن مجلد النسخ موجود وفيه مساحة؛ سجل الخادم يقول ما الخلل.
relay-failed-backup = فشلت آخر نسخة احتياطية.
relay-failed-backup-next = يعيد الخادم المحاولة من نفسه. إن فشلت ثانية فتأكد أن في مجلد النسخ مساحة.
relay-little-room = القرص يكاد يمتلئ.
relay-little-room-next = حين يمتلئ يستطيع الناس القراءة ولا يُؤخذ شيء جديد. أخلِ مساحة على الجهاز، أو انتقل إلى أكبر منه.
relay-no-https = الوصول إلى الخادم دون تشفير.
relay-no-https-next = شغّله بشهادة (‎--tls-cert أو ‎--acme) أو خلف وكيل لديه شهادة.
relay-engagements = الدفاتر
relay-members = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
  }
relay-people = الأشخاص
relay-people-help = كل من أُدخل يومًا، مع أجهزته.
invite-administrator = دعوة مدير
administrator-make = تعيين مديرًا
administrator-unmake = لم يعد مديرًا
administrator-made = يستطيع { $name } إدارة الخادم الآن
administrator-unmade = لم يعد { $name } يدير الخادم

moving = ينتقل هذا الدفتر إلى { $address }
moving-text = كل ما لك موجود هناك. ينتقل هذا الجهاز من تلقاء نفسه عند فتح التطبيق في المرة القادمة، أو الآن.
moving-gone = انتقل هذا الدفتر إلى { $address }
moving-gone-text = كل ما لك موجود هناك. ما يُكتب هنا الآن لا يصل إلى الآخرين إلا إذا أخذه أحدهم.
moving-go = الذهاب إلى هناك
moving-wait = يُرسل أولًا ما كُتب هنا.
moving-arrived = دفترك الآن في { $address }. كل ما لك موجود هنا.
moving-icon = إن كان على الشاشة الرئيسية فأضفه من هذه الصفحة مجددًا: الأيقونة القديمة لا تفعل سوى أن تقود إلى هنا.

operator = المشغّل
deed-invited = دعا { $by } { $whom }: { $role }
deed-invitation_withdrawn = سحب { $by } دعوة { $whom }
deed-enrolled = فتح { $whom } دعوة على { $device }
deed-founded = بدأ الدفتر
deed-access_given = منح { $by } { $whom } حق الدخول: { $role }
deed-access_taken = سحب { $by } حق الدخول من { $whom }
deed-device_renamed = غيّر { $by } اسم جهاز لدى { $whom }: { $device }
deed-device_revoked = ألغى { $by } جهازًا لدى { $whom }: { $device }
deed-administrator_made = عيّن { $by } { $whom } مديرًا
deed-administrator_unmade = لم يعد { $whom } مديرًا بأمر { $by }
deed-moving = بدأ { $by } قيادة كل الأجهزة إلى عنوان آخر
deed-moving_over = أنهى { $by } الانتقال إلى عنوان آخر
deed-move_asked = ذهب { $whom } إلى العنوان الجديد بجهاز: { $device }
deed-exported = صدّر { $by } الدفتر
deed-identified = دخل { $by } بحساب منظمة
deed-forget_ordered = أمر { $by } أجهزة { $whom } بحذف نسخها
deed-forgotten = حذف جهاز لدى { $whom } نسخته: { $device }
deed-renewed = بدأ { $by } الدفتر من جديد دون سجله

forget-device = حذف النسخ التي عليه أيضًا
forgetting = نسخ تُحذف
forgetting-waits = ليس بعد
forgetting-done = حُذفت في { $day }
renew = البدء من جديد
renew-named = هل يبدأ «{ $name }» من جديد؟
renew-text = يستمر الدفتر بما فيه اليوم دون سجله: لن يستطيع أحد رؤية ما كان فيه من قبل. يحتفظ الجميع بحق دخولهم، ويحذف كل جهاز نسخته القديمة حين يصل إلى الخادم في المرة القادمة، بعد تسليم ما لم يُرسل. لا رجعة في ذلك.
renew-without = ودون عمل
renew-without-help = لحماية البيانات: يُترك ما كتبه هذا الشخص وما يذكره بالاسم، ولا يبقى له حق الدخول.
renew-everybody = لا أحد: يبقى عمل الجميع
renew-backups = النسخ الاحتياطية السابقة ما زالت تحوي كل شيء. يحذفها القائم على الجهاز.
renew-done = { $count ->
    [one] يبدأ الدفتر من جديد. طُلب من جهاز واحد حذف نسخته القديمة.
   *[other] يبدأ الدفتر من جديد. عدد الأجهزة التي طُلب منها حذف نسخها القديمة: { $count }.
  }
renew-unwiped = ما زال الخادم ينظف ملفه؛ إن أُوقف قبل ذلك فسيفعله عند تشغيله التالي.
